import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { ownersOf } from '#rooms/directory/index.ts'
import { paths } from '../paths.ts'
import type { Accompaniment } from './queries.ts'
import type { Session } from './queries-parts.ts'
import type { DueAction } from './queries-upkeep.ts'
import { otherSide, type Side } from './rules.ts'
import {
  actionLetter,
  evaluatorLetter,
  type Letters,
  letterOf,
  sessionLetter,
  signatureLetter,
  sixMonthsLetter,
  type Told,
} from './words-letters.ts'

type Posting = Pick<Services, 'config' | 'secret'>

const sides = ['holder', 'structure'] as const

type Sent = { what: string; side: Side; letter: Letters; except?: Id | null }

/** To those who answer for a side, but whoever did it. `what` names the event: one event, one letter each. */
const send = async (
  tx: Database,
  services: Posting,
  accompaniment: Accompaniment,
  { what, side, letter, except = null }: Sent,
): Promise<void> => {
  const { id, projectId, organisationId } = accompaniment
  for (const owner of await ownersOf(tx, side === 'holder' ? projectId : organisationId)) {
    if (owner.id === except) continue
    const envelope = {
      eventKey: `accompaniment:${id}:${what}:${side}:${owner.id}`,
      to: owner.email,
      recipientId: owner.id,
      category: 'support' as const,
      subject: letter.subject,
    }
    const action = { label: letter.action, path: paths.accompaniment(id) }
    await sendMail(tx, writeMail(services, envelope, { name: owner.name, paragraphs: letter.paragraphs, action }))
  }
}

/** Tells both sides of a step, each in its own words; whoever made it knows. */
export const tellMove = async (
  tx: Database,
  services: Posting,
  accompaniment: Accompaniment,
  move: Told,
  actorId: Id | null,
): Promise<void> => {
  for (const side of sides) {
    const letter = letterOf(move, side, accompaniment)
    if (letter) await send(tx, services, accompaniment, { what: move, side, letter, except: actorId })
  }
}

/** One side signed: the other has the hand. */
export const tellSignature = (
  tx: Database,
  services: Posting,
  accompaniment: Accompaniment,
  { what, side, now }: { what: 'diagnosis' | 'plan'; side: Side; now: Date },
): Promise<void> =>
  send(tx, services, accompaniment, {
    what: `signed-${what}-${now.getTime()}`,
    side: otherSide(side),
    letter: signatureLetter(what, accompaniment),
  })

/** A session with its day: to both sides, but whoever planned it. */
export const tellSession = async (
  tx: Database,
  services: Posting,
  accompaniment: Accompaniment,
  session: Session,
  { what, actor }: { what: 'planned' | 'moved' | 'cancelled'; actor: Actor },
): Promise<void> => {
  const letter = sessionLetter(what, session, accompaniment)
  for (const side of sides)
    await send(tx, services, accompaniment, {
      what: `session-${session.id}-${session.sequence}`,
      side,
      letter,
      except: actor.id,
    })
}

/** An evaluator was named or agreed to: the other side is told. */
export const tellEvaluator = (
  tx: Database,
  services: Posting,
  accompaniment: Accompaniment,
  { side, now }: { side: Side; now: Date },
): Promise<void> =>
  send(tx, services, accompaniment, {
    what: `evaluator-${now.getTime()}`,
    side: otherSide(side),
    letter: evaluatorLetter(accompaniment),
  })

export const remindAction = (
  tx: Database,
  services: Posting,
  accompaniment: Accompaniment,
  action: DueAction,
): Promise<void> =>
  send(tx, services, accompaniment, {
    what: `action-${action.id}-${action.dueOn}`,
    side: action.side,
    letter: actionLetter(action, accompaniment),
  })

export const tellSixMonths = async (tx: Database, services: Posting, accompaniment: Accompaniment): Promise<void> => {
  for (const side of sides)
    await send(tx, services, accompaniment, { what: 'six-months', side, letter: sixMonthsLetter(accompaniment) })
}

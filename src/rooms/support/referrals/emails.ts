import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { ownersOf } from '#rooms/directory/index.ts'
import { paths } from '../paths.ts'
import type { Addressee } from '../queries.ts'
import type { Referral } from './queries.ts'
import type { Hand, Verb } from './rules.ts'
import { facilitatorLetter, type Letters, letterOf, reminderLetter } from './words.ts'

type Posting = Pick<Services, 'config' | 'secret'>
export type Side = 'holder' | 'from' | 'to'

/** The event of a letter: one for each step, told once to each side. */
const keyOf = (referral: Referral, what: string): string =>
  `referral:${referral.id}:${what}:${referral.movedAt.getTime()}`

/** Those who answer for a side. Nothing goes to a recipient before the holder agreed. */
const sideOf = (tx: Database, referral: Referral, side: Side): Promise<Addressee[]> => {
  if (side === 'holder') return ownersOf(tx, referral.projectId)
  if (side === 'from') return referral.fromId ? ownersOf(tx, referral.fromId) : Promise.resolve([])
  return referral.toId && referral.consentedAt ? ownersOf(tx, referral.toId) : Promise.resolve([])
}

const send = async (
  tx: Database,
  services: Posting,
  referral: Referral,
  { what, side, letter, except }: { what: string; side: Side; letter: Letters; except?: Id | null | undefined },
): Promise<void> => {
  for (const { id, name, email } of await sideOf(tx, referral, side)) {
    if (id === except) continue
    const envelope = {
      eventKey: `${keyOf(referral, what)}:${side}:${id}`,
      to: email,
      recipientId: id,
      category: 'support' as const,
      subject: letter.subject,
    }
    const action = { label: letter.action, path: paths.referral(referral.id) }
    await sendMail(tx, writeMail(services, envelope, { name, paragraphs: letter.paragraphs, action }))
  }
}

/** Tells the sides of a move, each in its own words; whoever made it knows. */
export const tellMove = async (
  tx: Database,
  services: Posting,
  referral: Referral,
  move: Verb,
  actorId: Id | null,
): Promise<void> => {
  for (const side of ['holder', 'from', 'to'] as const) {
    const letter = letterOf(move, side, referral)
    if (letter) await send(tx, services, referral, { what: move, side, letter, except: actorId })
  }
}

/** Reminds whoever has the hand. */
export const remindHand = async (
  tx: Database,
  services: Posting,
  referral: Referral,
  hand: Exclude<Hand, 'nobody'>,
  days: number,
): Promise<void> => {
  const side = hand === 'holder' ? 'holder' : 'to'
  await send(tx, services, referral, { what: `reminder-${days}`, side, letter: reminderLetter(side, referral) })
}

/** A project meets refusal after refusal: those who look after the territory are told, without a word of why. */
export const tellFacilitators = async (
  tx: Database,
  services: Posting,
  referral: Referral,
  declines: number,
  facilitators: readonly Addressee[],
): Promise<void> => {
  const letter = facilitatorLetter(referral, declines)
  for (const { id, name, email } of facilitators) {
    const envelope = {
      eventKey: `referral-declines:${referral.projectId}:${declines}:${id}`,
      to: email,
      recipientId: id,
      category: 'team' as const,
      subject: letter.subject,
    }
    const action = { label: letter.action, path: `/projets/${referral.projectSlug}` }
    await sendMail(tx, writeMail(services, envelope, { name, paragraphs: letter.paragraphs, action }))
  }
}

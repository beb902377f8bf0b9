import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { ancestorsOf } from '#rooms/geography/index.ts'
import { within } from '../cases/actions.ts'
import { tellHolders, tellSupervisors } from '../cases/emails.ts'
import { happened } from '../cases/events.ts'
import type { Case } from '../cases/queries.ts'
import { priorityOf } from '../rules.ts'
import { letters } from '../words.ts'
import { alone } from './actions.ts'
import type { Desk } from './desks/rules.ts'
import { draftOf } from './forms.ts'
import { countsOf, hasSomeoneToConsent, sheetsKept, structuresKept } from './queries.ts'
import { gapsOf, type IntakeRefusal, mostOpen } from './rules.ts'

type Sender = Pick<Services, 'db' | 'config' | 'secret'>

/** What was said of the desk that seemed the right one: kept to see which questions go astray. */
export type Oriented = { desk: Desk; as: 'wrong' | 'lead'; answer: 'done' | 'goes_on' } | null

const nextNumber = async (tx: Database, today: Day): Promise<string> => {
  const { rows } = await sql<{ n: number }>`select nextval('blocker_number')::int as n`.execute(tx)
  return `D-${today.slice(0, 4)}-${String(rows[0]?.n ?? 0).padStart(4, '0')}`
}

/** Writes that a case is filed, with all that goes along. The caller has checked who may, from where, and that nothing lacks. */
export const fileNow = async (
  tx: Database,
  services: Omit<Sender, 'db'>,
  blocker: Case,
  { actor, now, ...given }: { actor: Actor; now: Date; consented?: boolean; oriented?: Oriented },
): Promise<void> => {
  const today = parisDay(now)
  const { territoryId, scale, neededOn } = blocker
  if (territoryId === null || scale === null) throw new Error('A case is filed with its place and its scale')
  const number = await nextNumber(tx, today)
  await tx
    .updateTable('blocker_case')
    .set({
      ...{ number, status: 'filed', filed_at: now, waiting_since: today },
      place_ids: await ancestorsOf(tx, [territoryId]),
      priority: priorityOf({ scale, neededOn, urgent: false }, today),
      ...(given.consented && { consented_at: now, consented_by: actor.id }),
    })
    .where('id', '=', blocker.id)
    .execute()
  const { desk, as, answer } = given.oriented ?? {}
  const details = desk && as && answer ? { desk, desk_as: as, desk_answer: answer } : {}
  await happened(tx, blocker, { actorId: actor.id, side: 'holder', verb: 'filed', details, at: now })
  const filed = { ...blocker, number }
  await tellHolders(tx, services, filed, { key: 'filed', said: letters.holder.filed })
  await tellSupervisors(tx, services, filed, { key: 'filed', said: letters.hand.filed }, { today })
}

/** Files one’s own draft: a number, the places that contain it, a priority, a first day without a hand. Answers its id. */
export const fileCase = (
  services: Sender,
  actor: Actor,
  id: string,
  now: Date,
  oriented: Oriented = null,
): Promise<Outcome<Id, IntakeRefusal>> =>
  within<Id, IntakeRefusal>(
    services,
    actor,
    id,
    { move: 'file', by: ['asks'], from: ['draft'] },
    now,
    async ({ tx, blocker, today }) => {
      // what a structure wrote waits for the project
      if (blocker.structure) return refused('not-now')
      const { sheet } = blocker
      if (sheet && !(await sheetsKept(tx, actor)).some(({ id: kept }) => kept === sheet.id)) return refused('not-kept')
      if (gapsOf(draftOf(blocker), today).length > 0) return refused('incomplete')
      await alone(tx, actor)
      if ((await countsOf(tx, actor.id)).open >= mostOpen) return refused('too-many')
      await fileNow(tx, services, blocker, { actor, now, oriented })
      return done(blocker.id)
    },
  )

/** A labelled structure asks the project it wrote for: nothing is filed before it consents. */
export const proposeCase = (
  services: Sender,
  actor: Actor,
  id: string,
  now: Date,
  oriented: Oriented = null,
): Promise<Outcome<Id, IntakeRefusal>> =>
  within<Id, IntakeRefusal>(
    services,
    actor,
    id,
    { move: 'propose', by: ['asks'], from: ['draft'] },
    now,
    async ({ tx, blocker, today, next }) => {
      const { structure, sheet } = blocker
      if (!structure) return refused('not-now')
      if (gapsOf(draftOf(blocker), today).length > 0 || !sheet) return refused('incomplete')
      if (!(await structuresKept(tx, actor, today)).some((one) => one.id === structure.id))
        return refused('not-labelled')
      if (!(await hasSomeoneToConsent(tx, sheet.id, structure.id))) return refused('nobody')
      await alone(tx, actor)
      if ((await countsOf(tx, actor.id)).open >= mostOpen) return refused('too-many')
      await tx.updateTable('blocker_case').set({ status: next }).where('id', '=', blocker.id).execute()
      const details = oriented ? { desk: oriented.desk, desk_as: oriented.as, desk_answer: oriented.answer } : {}
      await happened(tx, blocker, { actorId: actor.id, side: 'holder', verb: 'proposed', details, at: now })
      await tellHolders(tx, services, blocker, { key: 'consent', said: letters.holder.consent }, actor.id)
      return done(blocker.id)
    },
  )

import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Clock } from '#core/pure/deadline.ts'
import type { Id } from '#core/pure/id.ts'
import { clockOfStep } from '../lifecycle/actions.ts'
import { type Application, applicationsKeptBy, applicationsOf } from '../lifecycle/queries.ts'
import { clockOf, isOpen } from '../rules.ts'
import { isTold } from './words.ts'

/** The step of an application that runs now. */
export const currentClock = async (db: Database, application: Application): Promise<Clock | null> => {
  const kind = clockOf(application.status, application.returnsTo)
  return kind ? clockOfStep(db, application.id, kind) : null
}

export type Tracked = { application: Application; clock: Clock | null; since: Date }

/** The applications of every organisation a person keeps, the newest first. */
export const trackedBy = async (db: Database, userId: Id): Promise<Tracked[]> => {
  const tracked: Tracked[] = []
  for (const application of await applicationsKeptBy(db, userId))
    tracked.push({ application, clock: await currentClock(db, application), since: await sinceOf(db, application) })
  return tracked
}

/** When the application came to where it is. */
export const sinceOf = async (db: Database, application: Application): Promise<Date> =>
  (await movesOf(db, application.id)).at(-1)?.at ?? application.begunAt

const movesOf = (db: Database, applicationId: Id) =>
  db
    .selectFrom('history')
    .select(['at', 'verb', 'details'])
    .where('subject_kind', '=', 'label_application')
    .where('subject_id', '=', applicationId)
    // only what moved it: notes, assignments and opinions are the desk’s own
    .where(sql<boolean>`(details ? 'to' or verb = 'label.begun')`)
    .orderBy('id')
    .execute()

/** What happened to an application, the latest first: what and when, never who. */
export const pastOf = async (db: Database, applicationId: Id): Promise<{ at: Date; verb: string }[]> => {
  const moves = await movesOf(db, applicationId)
  return moves.filter(({ verb }) => isTold(verb)).reverse()
}

/** What is contemplated and may be answered today. */
export const openContradiction = (db: Database, applicationId: Id) =>
  db
    .selectFrom('label_contradiction')
    .select(['id', 'reasons', 'due_on as dueOn', 'opened_at as openedAt'])
    .where('application_id', '=', applicationId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()

export type Decision = Awaited<ReturnType<typeof decisionsOf>>[number]

/** The decisions that took effect, the latest first, with how many signed. A proposal is nobody’s business yet. */
export const decisionsOf = (db: Database, applicationId: Id) =>
  db
    .selectFrom('label_decision')
    .leftJoin('label_session', 'label_session.id', 'session_id')
    .select(['label_decision.id', 'number', 'kind', 'outcome', 'reasons', 'conditions', 'held_on as heldOn'])
    .select('effective_at as effectiveAt')
    .select((eb) =>
      eb
        .selectFrom('label_decision_signature')
        .select((inner) => inner.fn.countAll<number>().as('signatures'))
        .whereRef('decision_id', '=', 'label_decision.id')
        .as('signatures'),
    )
    .where('application_id', '=', applicationId)
    .where('effective_at', 'is not', null)
    .orderBy('effective_at', 'desc')
    .execute()

/** What the organisation answered when a refusal was contemplated, and in appeal. */
export const repliesOf = async (db: Database, applicationId: Id) => {
  const contradictions = await db
    .selectFrom('label_contradiction')
    .select(['reasons', 'answer', 'answered_at as answeredAt'])
    .where('application_id', '=', applicationId)
    .where('closed_at', 'is not', null)
    .orderBy('opened_at')
    .execute()
  return { contradictions, appeal: await appealOf(db, applicationId) }
}

const appealOf = async (db: Database, applicationId: Id) =>
  (await db
    .selectFrom('label_appeal')
    .select(['text', 'filed_at as filedAt', 'decided_at as decidedAt'])
    .where('application_id', '=', applicationId)
    .executeTakeFirst()) ?? null

/** What is known for an appeal against the decision on this application. */
export const appealFacts = async (db: Database, application: Application) => ({
  status: application.status,
  decidedOn: application.decidedAt && parisDay(application.decidedAt),
  appealed: (await appealOf(db, application.id)) !== null,
  anotherOpen: (await applicationsOf(db, application.organisationId)).some(
    ({ id, family, status }) => id !== application.id && family === application.family && isOpen(status),
  ),
})

/** The label that came out of an application. */
export const awardOf = async (
  db: Database,
  applicationId: Id,
): Promise<{ id: Id; code: string; validUntil: Day } | null> =>
  (await db
    .selectFrom('label_award')
    .select(['id', 'code', 'valid_until as validUntil'])
    .where('application_id', '=', applicationId)
    .executeTakeFirst()) ?? null

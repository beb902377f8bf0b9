import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { type CorrectionLine, reasonsSchema } from './rules.ts'

const corrections = (db: Database, applicationId: Id) =>
  db
    .selectFrom('label_correction')
    .leftJoin('app_user', 'app_user.id', 'asked_by')
    .leftJoin('label_decision', 'label_decision.id', 'decision_id')
    .select(['label_decision.number as decision', 'conditions', 'label_decision.reasons as decisionReasons'])
    .select(['label_correction.id', 'label_correction.reasons', 'due_on as dueOn', 'asked_at as askedAt', 'answer'])
    .select(['answered_at as answeredAt', 'taken_back_at as takenBackAt', 'reminded'])
    .select(['asked_by as askedById', 'app_user.name as askedBy'])
    .where('label_correction.application_id', '=', applicationId)
    .orderBy('asked_at', 'desc')

type CorrectionRow = Awaited<ReturnType<ReturnType<typeof corrections>['executeTakeFirstOrThrow']>>
export type Correction = Omit<CorrectionRow, 'reasons'> & { reasons: CorrectionLine[] }

/** What was asked of the organisation, the newest first. */
export const correctionsOf = async (db: Database, applicationId: Id): Promise<Correction[]> =>
  (await corrections(db, applicationId).execute()).map((row) => ({ ...row, reasons: reasonsSchema.parse(row.reasons) }))

/** What the organisation was told before a refusal, and what it answered, the newest first. */
export const contradictionsOf = (db: Database, applicationId: Id) =>
  db
    .selectFrom('label_contradiction')
    .select(['id', 'reasons', 'due_on as dueOn', 'opened_at as openedAt', 'answer', 'answered_at as answeredAt'])
    .select('closed_at as closedAt')
    .where('application_id', '=', applicationId)
    .orderBy('opened_at', 'desc')
    .execute()
export type Contradiction = Awaited<ReturnType<typeof contradictionsOf>>[number]

/** All that happened to an application, with who did it, the newest first: for the desk. */
export const historyOf = async (db: Database, applicationId: Id) => {
  const rows = await db
    .selectFrom('history')
    .leftJoin('app_user', 'app_user.id', 'actor_id')
    .select(['history.id', 'at', 'verb', 'details', 'app_user.name as actor'])
    .where('subject_kind', '=', 'label_application')
    .where('subject_id', '=', applicationId)
    .orderBy('history.id', 'desc')
    .limit(300)
    .execute()
  return rows.map((row) => ({ ...row, details: row.details as Record<string, unknown> }))
}
export type FileEvent = Awaited<ReturnType<typeof historyOf>>[number]

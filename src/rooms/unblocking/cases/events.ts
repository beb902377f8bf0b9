import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Case } from './queries.ts'

export type Side = 'holder' | 'officer' | 'deputy' | 'supervisor' | 'site'

export type CaseEvent = {
  actorId: Id | null
  side: Side
  verb: string
  /** Read by the holder too; what only those who work the case read is not. */
  shown?: boolean
  details?: Record<string, string | number | boolean | null>
  at: Date
}

/** Tells what happened to a case, in the transaction of the write: in a history of its own, that no administrator reads. */
export const happened = async (tx: Database, { id }: Pick<Case, 'id'>, event: CaseEvent): Promise<void> => {
  await tx
    .insertInto('blocker_event')
    .values({
      case_id: id,
      at: event.at,
      actor_id: event.actorId,
      side: event.side,
      verb: event.verb,
      shown: event.shown ?? true,
      details: JSON.stringify(event.details ?? {}),
    })
    .execute()
  await tx.updateTable('blocker_case').set({ moved_at: event.at }).where('id', '=', id).execute()
}

export type PastCaseEvent = { at: Date; side: Side; verb: string; shown: boolean; details: Record<string, unknown> }

/** What happened, newest first; for the holder, what is shown to them. */
export const eventsOf = async (db: Database, caseId: Id, forHolder: boolean): Promise<PastCaseEvent[]> => {
  let query = db
    .selectFrom('blocker_event')
    .select(['at', 'side', 'verb', 'shown', 'details'])
    .where('case_id', '=', caseId)
    .orderBy('id', 'desc')
    .limit(300)
  if (forHolder) query = query.where('shown', '=', true)
  const rows = await query.execute()
  return rows.map((row) => ({ ...row, side: row.side as Side, details: row.details as Record<string, unknown> }))
}

import { sql } from 'kysely'
import type { Database } from './database.ts'
import type { Day } from './pure/dates.ts'

/** Something that happened, as it is kept: never changed, never removed. `details` holds no personal data. */
export type Event = {
  actorId: string | null
  verb: string
  subject: { kind: string; id: string | number }
  isPublic?: boolean
  details?: Record<string, string | number | boolean | null | string[]>
  at?: Date
}

/** Writes one event in the transaction of the write it tells of. */
export const record = async (tx: Database, event: Event): Promise<void> => {
  await tx
    .insertInto('history')
    .values({
      actor_id: event.actorId,
      verb: event.verb,
      subject_kind: event.subject.kind,
      subject_id: String(event.subject.id),
      is_public: event.isPublic ?? false,
      details: JSON.stringify(event.details ?? {}),
      ...(event.at && { at: event.at }),
    })
    .execute()
}

export type PastEvent = { id: number; at: Date; verb: string; details: Record<string, unknown> }

/** What everyone may know of a subject's past, newest first. Says what happened and when, not who did it. */
export const publicHistory = async (
  db: Database,
  subject: { kind: string; id: string | number },
  limit = 30,
): Promise<PastEvent[]> => {
  const rows = await db
    .selectFrom('history')
    .select(['id', 'at', 'verb', 'details'])
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', String(subject.id))
    .where('is_public', '=', true)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, details: row.details as Record<string, unknown> }))
}

/** The audit log: every event, newest first, with who acted. `before` is the id to go on from. */
export const auditLog = async (
  db: Database,
  filter: {
    before?: number | undefined
    verb?: string | undefined
    subjectId?: string | undefined
    since?: Day | undefined
  },
  limit = 50,
) => {
  let query = db
    .selectFrom('history')
    .leftJoin('app_user', 'app_user.id', 'history.actor_id')
    .select([
      'history.id',
      'at',
      'verb',
      'subject_kind',
      'subject_id',
      'details',
      'app_user.name as actor_name',
      'actor_id',
    ])
    .orderBy('history.id', 'desc')
    .limit(limit)
  if (filter.before) query = query.where('history.id', '<', filter.before)
  if (filter.verb) query = query.where('verb', 'like', `${filter.verb}%`)
  if (filter.subjectId) query = query.where('subject_id', '=', filter.subjectId)
  if (filter.since) query = query.where('at', '>=', sql<Date>`${filter.since}::date`)
  return await query.execute()
}

/** Erases the traces of the demonstration world: what invented people did, and what was done to invented things. Nothing else can. */
export const eraseDemoHistory = async (tx: Database, demoIds: readonly string[]): Promise<void> => {
  if (demoIds.length === 0) return
  await sql`set local frenchimpact.erasing_demo = 'on'`.execute(tx)
  await tx
    .deleteFrom('history')
    .where((where) => where.or([where('actor_id', 'in', demoIds), where('subject_id', 'in', demoIds)]))
    .execute()
  await sql`set local frenchimpact.erasing_demo = 'off'`.execute(tx)
}

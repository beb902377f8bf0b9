import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** The appeal against the refusal of an application, or null: there is one at most. */
export const appealOf = async (db: Database, applicationId: Id) =>
  (await db
    .selectFrom('label_appeal')
    .select(['text', 'filed_at as filedAt', 'decided_at as decidedAt'])
    .where('application_id', '=', applicationId)
    .executeTakeFirst()) ?? null

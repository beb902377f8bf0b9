import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** What the holders say of their mandate. */
export const reviewOf = async (db: Database, mandateId: Id) =>
  (await db
    .selectFrom('mandate_review')
    .select(['done', 'hard', 'next', 'written_on as writtenOn', 'version'])
    .where('mandate_id', '=', mandateId)
    .executeTakeFirst()) ?? null

export type Review = NonNullable<Awaited<ReturnType<typeof reviewOf>>>

import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** Floors whose grouping ends by then, and whose leaders were not reminded. */
export const groupingsToRemind = (db: Database, now: Date, by: Date): Promise<{ id: Id }[]> =>
  db
    .selectFrom('decision')
    .select('id')
    .where('status', '=', 'grouping')
    .where('group_reminded_at', 'is', null)
    .where('group_shared_at', 'is', null)
    .where('group_until', '>', now)
    .where('group_until', '<=', by)
    .limit(100)
    .execute()

/** Groupings whose term is over, and that the members were not told of. */
export const groupingsToShare = (db: Database, now: Date): Promise<{ id: Id }[]> =>
  db
    .selectFrom('decision')
    .select('id')
    .where('status', '=', 'grouping')
    .where('group_shared_at', 'is', null)
    .where('group_until', '<=', now)
    .limit(100)
    .execute()

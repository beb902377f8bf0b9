import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { isReminderDue } from './rules.ts'

/** Floors whose term is over. */
export const dueToEnd = async (db: Database, now: Date): Promise<Id[]> => {
  const rows = await db
    .selectFrom('decision')
    .select('id')
    .where('status', '=', 'collecting')
    .where('collect_until', '<=', now)
    .orderBy('collect_until')
    .limit(100)
    .execute()
  return rows.map(({ id }) => id)
}

/** Floors that will soon close, whose silent members were not reminded yet. */
export const floorsToRemind = async (db: Database, now: Date): Promise<Id[]> => {
  const rows = await db
    .selectFrom('decision')
    .select(['id', 'collect_from', 'collect_until'])
    .where('status', '=', 'collecting')
    .where('collect_reminded_at', 'is', null)
    .where('collect_until', '>', now)
    .orderBy('collect_until')
    .limit(500)
    .execute()
  return rows
    .filter(({ collect_from, collect_until }) => collect_until && isReminderDue(collect_from, collect_until, now))
    .map(({ id }) => id)
}

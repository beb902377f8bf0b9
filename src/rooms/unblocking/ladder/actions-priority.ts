import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import { priorityOf, type Scale } from '../rules.ts'

/** A date that comes nearer weighs more: the priority of open cases that have one is worked out again each morning. */
export const weighAgain = async (db: Database, today: Day): Promise<void> => {
  const rows = await db
    .selectFrom('blocker_case')
    .select(['id', 'scale', 'needed_on as neededOn', 'urgent', 'priority'])
    .where('status', 'in', ['filed', 'qualified', 'assigned', 'in_progress'])
    .where('needed_on', 'is not', null)
    .execute()
  for (const { id, priority, scale, ...one } of rows) {
    const next = priorityOf({ ...one, scale: (scale ?? 'here') as Scale }, today)
    if (next !== priority) await db.updateTable('blocker_case').set({ priority: next }).where('id', '=', id).execute()
  }
}

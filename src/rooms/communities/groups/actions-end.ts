import type { Database } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { cancelDecisionsOf } from '#rooms/decisions/index.ts'
import { refreshGroup } from './indexing.ts'

/** What stops with groups that are over: who asked to enter is not waited for, what was to be voted is not, the search forgets them. */
export const stopWithin = async (tx: Database, groups: readonly Id[], reason: string, now: Date): Promise<void> => {
  if (groups.length === 0) return
  await tx
    .updateTable('working_group_member')
    .set({ status: 'declined', reason, until: parisDay(now) })
    .where('group_id', 'in', groups)
    .where('status', '=', 'asked')
    .execute()
  for (const id of groups) {
    await refreshGroup(tx, id, now)
    await cancelDecisionsOf(tx, { kind: 'group', id }, now)
  }
}

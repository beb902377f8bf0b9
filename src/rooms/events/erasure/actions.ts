import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { removeEntry } from '#core/search/index-entry.ts'

/** Removes the invented events. Answers their ids, for their history. */
export const eraseEventsDemo = async (tx: Database): Promise<Id[]> => {
  const erased = await tx.deleteFrom('event').where('demo', '=', true).returning('id').execute()
  for (const { id } of erased) await removeEntry(tx, 'event', id)
  return erased.map(({ id }) => id)
}

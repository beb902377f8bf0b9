import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { removeEntry } from '#core/search/index-entry.ts'

/** Removes the invented sheets with their teams, conversations and search entries. Real sheets stay, freed from them. Answers what was removed. */
export const eraseDirectoryDemo = async (tx: Database): Promise<Id[]> => {
  const sheets = await tx.selectFrom('sheet').select(['id', 'kind']).where('demo', '=', true).execute()
  for (const { id, kind } of sheets) await removeEntry(tx, kind, id)
  const ids = sheets.map(({ id }) => id)
  if (ids.length === 0) return []
  await tx.updateTable('sheet').set({ organisation_id: null }).where('organisation_id', 'in', ids).execute()
  await tx.deleteFrom('sheet').where('id', 'in', ids).execute()
  return ids
}

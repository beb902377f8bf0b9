import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { removeEntry } from '#core/search/index-entry.ts'

/** Removes invented decisions, with their ballots and what was said; what they settled in other rooms goes before. Answers their ids. */
export const eraseDecisionsDemo = async (tx: Database): Promise<Id[]> => {
  await sql`set local frenchimpact.erasing_demo = 'on'`.execute(tx)
  const erased = await tx.deleteFrom('decision').where('demo', '=', true).returning('id').execute()
  await sql`set local frenchimpact.erasing_demo = 'off'`.execute(tx)
  for (const { id } of erased) await removeEntry(tx, 'decision', id)
  return erased.map(({ id }) => id)
}

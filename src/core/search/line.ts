import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Id } from '../pure/id.ts'
import { removeEntry } from './index-entry.ts'

/**
 * Brings the index in line with all that may be found of a kind, as `found` reads it (`id`, and when it changed as `at`): `put` puts in what
 * was there before the search knew that kind, and what is no more is taken out. Once done, two queries that find nothing.
 */
export const bringInLine = async (
  tx: Database,
  kind: string,
  found: RawBuilder<unknown>,
  put: (id: Id, changedAt: Date) => Promise<void>,
): Promise<void> => {
  const missing = await sql<{ id: Id; at: Date }>`
    select id, at from (${found}) as found
    where not exists (select from search_entry where kind = ${kind} and subject_id = id::text)`.execute(tx)
  for (const { id, at } of missing.rows) await put(id, at)
  const gone = await sql<{ id: string }>`
    select subject_id as id from search_entry where kind = ${kind}
    except select id::text from (${found}) as found`.execute(tx)
  for (const { id } of gone.rows) await removeEntry(tx, kind, id)
}

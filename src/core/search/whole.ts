import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { hitFrom, type ShownHit, shownHit } from './hit.ts'
import { orders } from './page.ts'
import { askedFor, partsOf, query } from './terms.ts'
import type { Criteria, Hit } from './types.ts'

export type Filters = Omit<Criteria, 'q' | 'page' | 'perPage' | 'exact'>

/**
 * The numbers of all the entries that these filters leave, in order and without limit: what a file needs to be whole and of one
 * moment, though it is read in many times. A number takes eight bytes; the entries themselves are read by `hitsNumbered`.
 */
export const allNumbers = async (db: Database, filters: Filters): Promise<number[]> => {
  const parts = partsOf({ ...filters, q: '', page: 1, perPage: 0 }, [])
  const { rows } = await sql<{ numbers: number[] | null }>`
    with ${askedFor(parts, [])}
    select json_agg(entry_id order by ${orders[filters.sort]}) as numbers
    from search_key where ${parts.size === 0 ? sql`true` : sql`keys @@ ${query(parts)}`}`.execute(db)
  return rows[0]?.numbers ?? []
}

/** The answers that bear these numbers, in that order; those taken out of the index meanwhile are missing. */
export const hitsNumbered = async (db: Database, numbers: readonly number[]): Promise<Hit[]> => {
  const { rows } = await sql<{ hit: ShownHit }>`
    select ${shownHit} as hit
    from unnest(${[...numbers]}::bigint[]) with ordinality as wanted (id, position) join search_entry using (id)
    order by position`.execute(db)
  return rows.map(({ hit }) => hitFrom(hit))
}

import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { hitFrom, type ShownHit, shownHit } from './hit.ts'
import { askedFor, partsOf, query, wordsOf } from './terms.ts'
import type { Criteria, Hit } from './types.ts'

type Span = { after: Date; until: Date }

/**
 * Of the answers of a search, those that entered the index in this span: how many, and the last `perPage` of them, newest first. The words
 * are taken as they stand: a spelling guessed when nothing matched would change its mind as the index grows.
 */
export const enteredBetween = async (
  db: Database,
  criteria: Criteria,
  { after, until }: Span,
): Promise<{ total: number; hits: Hit[] }> => {
  const words = wordsOf(criteria.q)
  const parts = partsOf(criteria, words)
  const { rows } = await sql<{ total: number; hits: ShownHit[] | null }>`
    with ${askedFor(parts, words)}, entered as materialized (
      select id, entered_at from search_entry join search_key on entry_id = id
      where entered_at > ${after}::timestamptz and entered_at <= ${until}::timestamptz
        and ${parts.size === 0 ? sql`true` : sql`keys @@ ${query(parts)}`})
    select (select count(*) from entered) as total, (
      select json_agg(${shownHit} order by entered_at desc, id) from search_entry
      where id in (select id from entered order by entered_at desc, id limit ${criteria.perPage})) as hits`.execute(db)
  return { total: rows[0]?.total ?? 0, hits: (rows[0]?.hits ?? []).map(hitFrom) }
}

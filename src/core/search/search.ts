import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { type Count, type Counted, countsOf, facetsOf, totalOf } from './counts.ts'
import { hitFrom, type ShownHit, shownHit } from './hit.ts'
import { pageOf } from './page.ts'
import { respell } from './spelling.ts'
import { askedFor, type Parts, partsOf, wordsOf } from './terms.ts'
import { type Criteria, countLimit, type Results } from './types.ts'

/**
 * Searches the index: one page of answers, how many there are, and how many each filter would leave. When nothing matches the
 * words as typed, and unless `exact`, looks for what they may be a misspelling of and says so in `correction`.
 */
export const search = async (db: Database, criteria: Criteria): Promise<Results> => {
  const words = wordsOf(criteria.q)
  const results = await searchWords(db, criteria, words)
  if (results.total > 0 || words.length === 0 || criteria.exact) return results
  const correction = await respell(db, criteria.q, words)
  if (correction === null) return results
  return { ...(await searchWords(db, { ...criteria, q: correction }, wordsOf(correction))), correction }
}

/** Everything in one statement, so that the counts, the page and the total tell of the same moment. */
const searchWords = async (db: Database, criteria: Criteria, words: readonly string[]): Promise<Results> => {
  const parts = partsOf(criteria, words)
  const counts = countsOf(parts, criteria)
  const { counted, ...page } = await read(db, { criteria, words, parts, counts })
  return { ...page, ...facetsOf(counts, counted), correction: null }
}

/** One page of answers and how many there are, the words as typed: for pages that offer no filter, a third of the work. */
export const searchPage = async (
  db: Database,
  criteria: Criteria,
): Promise<Pick<Results, 'total' | 'more' | 'hits'>> => {
  const words = wordsOf(criteria.q)
  const parts = partsOf(criteria, words)
  const { counted: _, ...page } = await read(db, { criteria, words, parts, counts: [totalOf(parts, criteria)] })
  return page
}

type Asked = { criteria: Criteria; words: readonly string[]; parts: Parts; counts: readonly Count[] }

const read = async (db: Database, { criteria, words, parts, counts }: Asked) => {
  const ctes = [askedFor(parts, words), ...counts.flatMap(({ found }) => found ?? []), pageOf(parts, criteria)]
  const { rows } = await sql<{ counted: Counted[]; hits: ShownHit[] | null }>`
    with ${sql.join(ctes)}
    select json_build_array(${sql.join(counts.map(({ answer }) => answer))}) as counted, (
      select json_agg(${shownHit} order by position)
      from page join search_entry on id = entry_id) as hits`.execute(db)
  const { counted, hits } = rows[0] ?? { counted: [], hits: null }
  const total = counted[0]?.entries ?? 0
  return {
    counted,
    total: Math.min(total, countLimit),
    more: total > countLimit,
    hits: (hits ?? []).map(hitFrom),
  }
}

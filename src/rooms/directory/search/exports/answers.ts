import type { Database } from '#core/database.ts'
import { search } from '#core/search/search.ts'
import { type Criteria, countLimit, type Hit } from '#core/search/types.ts'
import { allNumbers, hitsNumbered } from '#core/search/whole.ts'

const batchSize = 1_000

/** What a file holds. Each batch is a query of its own: someone who reads slowly holds no connection meanwhile. */
export type Answers = { count: number; complete: boolean; correction: string | null; batches: AsyncGenerator<Hit[]> }

/** Everything that the filters leave: open data has no last page. */
export const all = async (db: Database, criteria: Criteria): Promise<Answers> => {
  const numbers = await allNumbers(db, criteria)
  return { count: numbers.length, complete: true, correction: null, batches: numbered(db, numbers) }
}

async function* numbered(db: Database, numbers: readonly number[]) {
  for (let from = 0; from < numbers.length; from += batchSize)
    yield await hitsNumbered(db, numbers.slice(from, from + batchSize))
}

/** What the words find, best first, up to the limit: past it, answers are not even put in order. */
export const foundBy = async (db: Database, criteria: Criteria): Promise<Answers> => {
  const first = await search(db, { ...criteria, page: 1, perPage: batchSize })
  const { total: count, more, correction } = first
  return { count, complete: !more, correction, batches: paged(db, { ...criteria, perPage: batchSize }, first.hits) }
}

async function* paged(db: Database, criteria: Criteria, first: Hit[]) {
  let hits = first
  for (let page = 1; hits.length > 0; page += 1) {
    yield hits
    const last = hits.length < batchSize || page === countLimit / batchSize
    hits = last ? [] : (await search(db, { ...criteria, page: page + 1 })).hits
  }
}

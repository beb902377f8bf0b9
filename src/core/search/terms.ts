import { type RawBuilder, sql } from 'kysely'
import { parseQuery } from '../pure/search-terms.ts'
import { searched, withoutAcronymDots } from './text.ts'
import type { Criteria } from './types.ts'
import type { List } from './values.ts'

type Part = List | 'words' | 'place'

/** A search in the terms of the index: for each thing it narrows by, the tsquery that says so. They all have to match. */
export type Parts = ReadonlyMap<Part, RawBuilder<unknown>>

/** The words to look for, as they are indexed. */
export const wordsOf = (text: string): string[] => [
  ...new Set(parseQuery(withoutAcronymDots(text)).words.map(searched)),
]

export const partsOf = (criteria: Criteria, words: readonly string[]): Parts => {
  const filters: [List, readonly (string | number)[]][] = [
    ['kinds', criteria.kinds],
    ['challenges', criteria.challengeIds],
    ['stages', criteria.stages],
    ['legalForms', criteria.legalForms],
    ['marks', criteria.marks],
    ['ruralities', criteria.ruralities],
  ]
  const parts = new Map<Part, RawBuilder<unknown>>()
  if (words.length > 0) parts.set('words', wordsQuery(sql`${words.join(' ')}`))
  if (criteria.placeId !== null) parts.set('place', sql`${`@${criteria.placeId}`}::tsquery`)
  for (const [list, values] of filters) if (values.length > 0) parts.set(list, valuesQuery(list, values))
  return parts
}

/** The CTE `asked`: one row with the tsquery of each part, and `names` for the words in names only. */
export const askedFor = (parts: Parts, words: readonly string[]): RawBuilder<unknown> => {
  const columns = [...parts].map(([part, tsquery]) => sql`${tsquery} as ${sql.ref(part)}`)
  const names = sql`${wordsQuery(sql`${words.join(' ')}`, '=')} as names`
  return sql`asked as materialized (select ${sql.join([...columns, names])})`
}

/** The whole search as one tsquery, out of the CTE `asked`. The planner cannot see it: it would trust its statistics and read everything. */
export const query = (parts: Parts, words: 'words' | 'names' = 'words'): RawBuilder<unknown> =>
  sql`(select ${sql.join(
    [...parts.keys()].map((part) => sql.ref(part === 'words' ? words : part)),
    sql` && `,
  )} from asked)`

/** What these words, given as one text, are found by: of each, its stem or any word that it begins; with `=`, in names only. */
export const wordsQuery = (words: RawBuilder<unknown>, mark: '' | '=' = ''): RawBuilder<unknown> => sql`(
  select string_agg('(' || concat_ws('|', quote_literal(mark || word) || ':*', quote_literal(mark || stem[1])) || ')', '&')::tsquery
  from unnest(string_to_array(${words}, ' ')) as word, ts_lexize('french_stem', word) as stem, (select ${mark}::text as mark) as m)`

/** Which rows of `search_value` stand for these kinds; for every kind when there are none. */
export const amongKinds = (kinds: readonly string[]): RawBuilder<unknown> =>
  sql`list = 'kinds' and ${kinds.length === 0 ? sql`true` : sql`value = any(${[...kinds]}::text[])`}`

// a value that nothing has yet has no number: it matches nothing
const valuesQuery = (list: List, values: readonly (string | number)[]): RawBuilder<unknown> => sql`(
  select coalesce(string_agg('#' || id, '|'), '#0')::tsquery
  from search_value where list = ${list} and value = any(${values.map(String)}::text[]))`

import { type RawBuilder, sql } from 'kysely'
import { type Parts, query } from './terms.ts'
import { countLimit, type Criteria, type Facets } from './types.ts'
import type { List } from './values.ts'

const lists: readonly List[] = ['kinds', 'challenges', 'stages', 'legalForms', 'ruralities', 'departments']

/** One way of counting, for lists that have the same filters. `found` reads its entries, when they are not already added up. */
export type Count = { lists: List[]; found: RawBuilder<unknown> | null; answer: RawBuilder<unknown> }

/** What one way of counting answers: how many entries there are, up to one more than the limit, and how many with each value. */
export type Counted = { entries: number; values: { list: List; value: string; entries: number }[] | null }

/**
 * The ways of counting a search. The first counts the answers themselves, for every list without a filter; each of the others
 * leaves out the filter of its own list.
 */
export const countsOf = (parts: Parts, criteria: Criteria): Count[] => {
  const filtered = lists.filter((list) => parts.has(list))
  const all = count('found', parts, criteria, lists.filter((list) => !parts.has(list)))
  const others = filtered.map((list) =>
    count(`found_but_${list}`, new Map([...parts].filter(([part]) => part !== list)), criteria, [list]),
  )
  return [all, ...others]
}

const count = (name: string, parts: Parts, { kind }: Criteria, of: List[]): Count =>
  isWhole(parts)
    ? { lists: of, found: null, answer: answer(of, ...addedUp(parts.has('kinds') ? kind : null)) }
    : { lists: of, found: read(name, parts), answer: answer(of, ...countedIn(name)) }

/** Is this the whole directory, or all of one kind? */
export const isWhole = (parts: Parts): boolean => [...parts.keys()].every((part) => part === 'kinds')

// one more than the limit, to know whether there are more
const read = (name: string, parts: Parts) => sql`
  ${sql.ref(name)} as materialized (
    select entry_id, title_fold, prominence, value_ids from search_key where keys @@ ${query(parts)} limit ${countLimit + 1})`

type Halves = [entries: RawBuilder<unknown>, values: RawBuilder<unknown>]

const countedIn = (name: string): Halves => [
  sql`(select count(*) from ${sql.ref(name)})`,
  sql`(select unnest(value_ids) as value_id, count(*) as entries from ${sql.ref(name)} group by 1)`,
]

const addedUp = (kind: string | null): Halves => {
  const ofKind =
    kind === null ? sql`true` : sql`kind_id = (select id from search_value where list = 'kinds' and value = ${kind})`
  return [
    sql`(select coalesce(sum(entries), 0) from search_tally where value_id = kind_id and ${ofKind})`,
    sql`(select value_id, sum(entries) as entries from search_tally where ${ofKind} group by 1 having sum(entries) > 0)`,
  ]
}

const answer = (of: readonly List[], ...[entries, values]: Halves) => sql`json_build_object(
  'entries', ${entries},
  'values', (
    select json_agg(json_build_object('list', list, 'value', value, 'entries', entries))
    from ${values} as c join search_value on id = value_id
    where list = any(${[...of]}::text[])))`

/** The counts list by list, and the lists whose counts are lower bounds. */
export const facetsOf = (counts: readonly Count[], counted: readonly Counted[]) => {
  const facets: Facets = { kinds: {}, challenges: {}, stages: {}, legalForms: {}, ruralities: {}, departments: {} }
  for (const { list, value, entries } of counted.flatMap(({ values }) => values ?? [])) {
    Object.assign(facets[list], { [value]: entries })
  }
  const cut = counts.filter(({ found }, index) => found !== null && (counted[index]?.entries ?? 0) > countLimit)
  return { facets, atLeast: cut.flatMap((one) => one.lists) }
}

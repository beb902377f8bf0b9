import { type RawBuilder, sql } from 'kysely'
import { amongKinds, type Parts, query } from './terms.ts'
import { type Criteria, countLimit, type Facets, type Results } from './types.ts'
import type { List } from './values.ts'

const lists: readonly List[] = ['kinds', 'challenges', 'stages', 'legalForms', 'ruralities', 'departments', 'marks']

/** One way of counting. `found` reads its entries, when they are not added up already; `answer` is what it gives, a `Counted`. */
export type Count = { list: List | null; found: RawBuilder<unknown> | null; answer: RawBuilder<unknown> }

/** How many entries one way of counting met, up to one more than the limit, and how many with each value. */
export type Counted = { entries: number; values: { list: List; value: string; entries: number }[] | null }

/** Are the answers few enough for `found` to hold them all? */
export const fewFound = sql`(select count(*) from found) <= ${countLimit}`

/**
 * The ways of counting a search: first its answers, for every list; then, for each list that filters, what there would be
 * without that filter. These come only for answers that can all be counted: beyond, they would cost as much and tell little.
 */
export const countsOf = (parts: Parts, criteria: Criteria): Count[] => [
  { list: null, ...count(parts, criteria, 'found', sql`true`) },
  ...lists
    .filter((list) => parts.has(list))
    .map((list) => {
      const others = new Map([...parts].filter(([part]) => part !== list))
      return { list, ...count(others, criteria, `found_but_${list}`, fewFound) }
    }),
]

/** How many answers there are, and nothing list by list. */
export const totalOf = (parts: Parts, { kinds }: Criteria): Count => {
  const [entries] = isWhole(parts) ? addedUp(parts.has('kinds') ? kinds : []) : countedIn('found')
  const found = isWhole(parts) ? null : read(parts, 'found', sql`true`)
  return { list: null, found, answer: sql`json_build_object('entries', ${entries})` }
}

const count = (parts: Parts, { kinds }: Criteria, name: string, when: RawBuilder<unknown>): Omit<Count, 'list'> =>
  isWhole(parts)
    ? { found: null, answer: answer(...addedUp(parts.has('kinds') ? kinds : [])) }
    : { found: read(parts, name, when), answer: answer(...countedIn(name)) }

/** Is this the whole directory, or all of some kinds? */
export const isWhole = (parts: Parts): boolean => [...parts.keys()].every((part) => part === 'kinds')

// one more than the limit tells that there are more
const read = (parts: Parts, name: string, when: RawBuilder<unknown>) => sql`
  ${sql.ref(name)} as materialized (
    select entry_id, title_fold, prominence, changed_at, value_ids from search_key
    where keys @@ ${query(parts)} and ${when} limit ${countLimit + 1})`

type Halves = [entries: RawBuilder<unknown>, values: RawBuilder<unknown>]

const countedIn = (name: string): Halves => [
  sql`(select count(*) from ${sql.ref(name)})`,
  sql`(select unnest(value_ids) as value_id, count(*) as entries from ${sql.ref(name)} group by 1)`,
]

const addedUp = (kinds: readonly string[]): Halves => {
  const ofKind =
    kinds.length === 0 ? sql`true` : sql`kind_id in (select id from search_value where ${amongKinds(kinds)})`
  return [
    sql`(select coalesce(sum(entries), 0) from search_tally where value_id = kind_id and ${ofKind})`,
    sql`(select value_id, sum(entries) as entries from search_tally where ${ofKind} group by 1 having sum(entries) > 0)`,
  ]
}

const answer = (entries: RawBuilder<unknown>, values: RawBuilder<unknown>) => sql`json_build_object(
  'entries', ${entries},
  'values', (
    select json_agg(json_build_object('list', list, 'value', value, 'entries', entries))
    from ${values} as c join search_value on id = value_id))`

/** The counts list by list, and the lists whose counts are lower bounds. */
export const facetsOf = (
  counts: readonly Count[],
  counted: readonly Counted[],
): Pick<Results, 'facets' | 'atLeast'> => {
  const facets: Facets = {
    kinds: {},
    challenges: {},
    stages: {},
    legalForms: {},
    ruralities: {},
    departments: {},
    marks: {},
  }
  const ways = counts.map((way, index) => {
    const { entries, values } = counted[index] ?? { entries: 0, values: null }
    return { ...way, values: values ?? [], partly: way.found !== null && entries > countLimit }
  })
  const atLeast = lists.filter((list) => {
    const [all, own] = [ways[0], ways.find((way) => way.list === list)]
    const way = own && (own.found === null || !all?.partly) ? own : all
    for (const one of way?.values ?? [])
      if (one.list === list) Object.assign(facets[list], { [one.value]: one.entries })
    // a thing is of one kind: when all the answers were counted, so were the kinds asked for
    for (const one of list === 'kinds' && way?.partly && !all?.partly ? (all?.values ?? []) : [])
      if (one.list === 'kinds') facets.kinds[one.value] = one.entries
    return way?.partly
  })
  return { facets, atLeast }
}

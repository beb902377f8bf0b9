import { type RawBuilder, sql } from 'kysely'
import { fewFound, isWhole } from './counts.ts'
import { amongKinds, type Parts, query } from './terms.ts'
import { searched } from './text.ts'
import { type Criteria, countLimit, type Sort } from './types.ts'

// every order ends with the number of the entry: two answers never tie, so pages never overlap
export const orders: Record<Sort, RawBuilder<unknown>> = {
  relevance: sql`prominence desc, entry_id`,
  name: sql`title_fold, entry_id`,
  recent: sql`changed_at desc, entry_id`,
}

/** The queries that put the answers in order and cut one page: a list of CTEs, the last named `page` (entry_id, position). */
export const pageOf = (parts: Parts, criteria: Criteria): RawBuilder<unknown> => {
  if (isWhole(parts)) return leafed(criteria)
  return parts.has('words') && criteria.sort === 'relevance' ? ranked(parts, criteria) : sorted(parts, criteria)
}

const cut = ({ page, perPage }: Criteria) => {
  const offset = Math.min(Math.max(page - 1, 0) * perPage, countLimit)
  return { offset, limit: Math.min(perPage, countLimit - offset) }
}

// everything, or some kinds: each kind is kept in that order
const leafed = (criteria: Criteria) => {
  const { offset, limit } = cut(criteria)
  const order = orders[criteria.sort]
  return sql`page as (
    select entry_id, row_number() over (order by ${order}) as position
    from search_value
    cross join lateral (
      select entry_id, title_fold, prominence, changed_at from search_key where kind_id = id
      order by ${order} limit ${offset + limit}) as first_of_kind
    where ${amongKinds(criteria.kinds)}
    order by ${order} limit ${limit} offset ${offset})`
}

const sorted = (parts: Parts, criteria: Criteria) => {
  const { offset, limit } = cut(criteria)
  const order = orders[criteria.sort]
  return sql`page as (
    select entry_id, row_number() over () as position
    from (
      select entry_id from (
        select entry_id, title_fold, prominence, changed_at from found where ${fewFound}
        union all
        select entry_id, title_fold, prominence, changed_at from search_key
        where keys @@ ${query(parts)} and not ${fewFound}) as answers
      order by ${order} limit ${limit} offset ${offset}) as ordered)`
}

const bestCount = 200
const namedLikeIt = 50

/**
 * First what bears the name typed, then names that begin so, then names that hold all the words, then the rest. How often and
 * where the words occur orders only the first of them: to rank 190,000 entries takes longer than to find them.
 */
const ranked = (parts: Parts, criteria: Criteria) => {
  const { offset, limit } = cut(criteria)
  const name = searched(criteria.q)
  const tier = sql`case when title_fold = ${name} then 0 when starts_with(title_fold, ${`${name} `}) then 1
    when starts_with(title_fold, ${name}) then 2 else 3 end`
  return sql`named as materialized (
      select entry_id, title_fold, prominence from search_key
      where keys @@ ${query(parts, 'names')} limit ${countLimit}),
    -- of too many names, those that begin as typed must not be missed
    titled as materialized (
      select entry_id, title_fold, prominence from search_value
      cross join lateral (
        select * from search_key where kind_id = id and title_fold >= ${name} and title_fold < ${`${name}\uffff`}
        order by title_fold, entry_id limit ${namedLikeIt}) as first_of_kind
      where list = 'kinds' and (select count(*) from named) = ${countLimit} and keys @@ ${query(parts)}),
    answers as materialized (
      select entry_id, prominence, ${tier} as tier from (select * from named union select * from titled) as with_name
      union all
      select entry_id, prominence, 4 from found
      where (select count(*) from named) < ${offset + limit} and entry_id not in (select entry_id from named)),
    best as materialized (
      select entry_id, round(ts_rank(keys, words)::numeric, 1) as rank
      from (select entry_id from answers order by tier, prominence desc, entry_id limit ${bestCount}) as first_answers
      join search_key using (entry_id), asked),
    page as (
      select entry_id, row_number() over () as position
      from (
        select entry_id from answers left join best using (entry_id)
        order by rank is null, tier, rank desc, prominence desc, entry_id limit ${limit} offset ${offset}) as ordered)`
}

import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { respell } from '#core/search/spelling.ts'
import { wordsOf, wordsQuery } from '#core/search/terms.ts'
import type { Family } from '../../rules.ts'
import { standingOn } from '../queries-standing.ts'
import { type Group, perPage } from '../rules.ts'
import type { Line } from './queries-lines.ts'
import { readLines } from './queries-read-lines.ts'

export type Asked = {
  day: Day
  q: string
  /** Several widen; none: all. */
  families: readonly Family[]
  roles: readonly string[]
  placeId: number | null
  group: Group
  page: number
}

/** How many structures each value would give, the other filters kept and its own left out. */
export type Counts = {
  families: Record<string, number>
  roles: Record<string, number>
  groups: Partial<Record<Group, number>>
}
export type Found = { lines: Line[]; total: number; counts: Counts; correction: string | null }

/** One page of the register as it was on a day, by name; when the words find nothing, those they may be a misspelling of. */
export const registerPage = async (db: Database, asked: Asked): Promise<Found> => {
  const words = wordsOf(asked.q)
  const found = await linesOf(db, asked, words)
  if (found.total > 0 || words.length === 0) return { ...found, correction: null }
  const correction = await respell(db, asked.q, words)
  if (correction === null) return { ...found, correction: null }
  return { ...(await linesOf(db, asked, wordsOf(correction))), correction }
}

type Counted = Counts & { total: number; ids: Id[] }

/** The counts and the page in one statement; then only what the page shows is read. */
const linesOf = async (db: Database, asked: Asked, words: readonly string[]) => {
  const { rows } = await sql<{ counted: Counted }>`
    with standing as materialized (${standingOn(asked.day)}),
    judged as materialized (
      select standing.organisation_id, sheet.name, family, roles, ${groupSaid} as said,
        ${anyOf(asked.families)} or family = any(${[...asked.families]}::text[]) as of_family,
        ${anyOf(asked.roles)} or roles && ${[...asked.roles]}::text[] as of_role,
        ${groupSaid} = ${asked.group} as of_group
      from standing join sheet on sheet.id = standing.organisation_id
      where sheet.status <> 'draft' and ${aboutPlace(asked.placeId)} and ${aboutWords(words)}),
    named as materialized (
      select distinct organisation_id, name from judged where of_family and of_role and of_group)
    select json_build_object(
      'total', (select count(*) from named),
      'families', (select coalesce(json_object_agg(family, n), '{}') from (
        select family, count(*) as n from judged where of_role and of_group group by family) as c),
      'roles', (select coalesce(json_object_agg(role, n), '{}') from (
        select role, count(*) as n from (
          select distinct organisation_id, unnest(roles) as role from judged where of_family and of_group) as once
        group by role) as c),
      'groups', (select coalesce(json_object_agg(said, n), '{}') from (
        select said, count(*) as n from (
          select distinct organisation_id, said from judged where of_family and of_role) as once
        group by said) as c),
      'ids', (select coalesce(json_agg(organisation_id order by fold, organisation_id), '[]') from (
        select organisation_id, lower(unaccent(name)) as fold from named order by fold, organisation_id
        limit ${perPage} offset ${(asked.page - 1) * perPage}) as page)) as counted`.execute(db)
  const counted = rows[0]?.counted ?? { total: 0, families: {}, roles: {}, groups: {}, ids: [] }
  const { total, families, roles, groups, ids } = counted
  return { lines: await readLines(db, ids, asked.day), total, counts: { families, roles, groups } }
}

const groupSaid = sql`case state when 'active' then 'current' when 'suspended' then 'suspended' else 'ended' end`

const anyOf = (values: readonly string[]) => sql.lit(values.length === 0)

/** It was awarded for this place, for one that contains it, or for one inside it. */
const aboutPlace = (placeId: number | null) =>
  placeId === null
    ? sql`true`
    : sql`standing.id in (
        select award_id from label_award_territory where territory_id in (
          select ${placeId}::integer
          union all select parent_id from territory_parent where child_id = ${placeId}
          union all select child_id from territory_parent where parent_id = ${placeId}))`

/** An archived sheet is out of the search but not of the register: it is found by its name. */
const aboutWords = (words: readonly string[]) =>
  words.length === 0
    ? sql`true`
    : sql`(
        exists (
          select 1 from search_entry join search_key on entry_id = search_entry.id
          where kind = 'organisation' and subject_id = sheet.id::text and keys @@ ${wordsQuery(sql`${words.join(' ')}`)})
        or sheet.status = 'archived' and not exists (
          select 1 from unnest(${[...words]}::text[]) as word
          where strpos(lower(unaccent(sheet.name || ' ' || sheet.summary)), word) = 0))`

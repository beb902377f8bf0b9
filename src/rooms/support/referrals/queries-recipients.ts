import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { nameKey } from '#core/pure/name-key.ts'
import { wordsOf, wordsQuery } from '#core/search/terms.ts'

/** How near of the project a structure works: the smallest place that holds both; null for none but the country. */
export type Nearness = 'commune' | 'epci' | 'department' | 'region' | null

export type Recipient = {
  id: Id
  name: string
  slug: string
  place: string | null
  /** The families of its labels that are active. */
  labels: string[]
  near: Nearness
  fictional: boolean
  isReachable: boolean
}

export type Search = {
  q: string
  family: string | null
  role: string | null
  placeId: number | null
  /** Of which project: the structures nearest to it come first. */
  near: Id | null
  /** Not those: the structure itself, whoever carries the project. */
  except: readonly (Id | null)[]
  /** Nothing but what holds a label; otherwise words find the others too, after. */
  onlyLabelled: boolean
  day: Day
  page: number
}

export const recipientsPerPage = 20

/** The labels in force that day, by the organisation that stands for their holder. */
const held = (day: Day) => sql`
  select support_standing(organisation_id) as id, label_award.id as award_id, family, roles
  from label_award
  where since <= ${day}::date and valid_until >= ${day}::date
    and (select state from label_award_state where award_id = label_award.id and from_on <= ${day}::date
      order by from_on desc limit 1) = 'active'`

const levels = sql`(values ('commune', 0), ('epci', 1), ('department', 2), ('region', 3)) as level(kind, rank)`

/** The places of a project with all that contains them, but the country: every structure is in it. */
const placesOf = (project: Id | null) => sql`
  select territory.id, territory.kind, rank from territory join ${levels} using (kind)
  where territory.id in (
    select territory_id from sheet_territory where sheet_id = ${project}::uuid
    union select parent_id from territory_parent join sheet_territory on territory_id = child_id where sheet_id = ${project}::uuid)`

/** A label given for this place, for one that contains it, or for a part of it. */
const coversPlace = (placeId: number | null) =>
  placeId === null
    ? sql`true`
    : sql`exists (select from label_award_territory where award_id = held.award_id and territory_id in (
        select ${placeId}::integer
        union all select parent_id from territory_parent where child_id = ${placeId}
        union all select child_id from territory_parent where parent_id = ${placeId}
        union all select id from territory where kind = 'country'))`

const ofRole = (role: string | null) =>
  role === null
    ? sql`true`
    : role === 'accompany'
      ? sql`(${role} = any(held.roles) or held.family = 'support_network')`
      : sql`${role} = any(held.roles)`

/**
 * The public organisations these words find: as the search of the site does, and by any part of their name. Each way has its index; the
 * others are never read.
 */
const named = (q: string) => {
  const words = wordsOf(q)
  const key = nameKey(q).replace(/[\\%_]/g, '\\$&')
  const found =
    words.length === 0
      ? sql`select null::uuid as id where false`
      : sql`select subject_id::uuid as id from search_key join search_entry on search_entry.id = entry_id
          where kind = 'organisation' and keys @@ ${wordsQuery(sql`${words.join(' ')}`)}`
  const like =
    key === '' ? sql`` : sql`union select id from sheet where status = 'published' and name_key like ${`%${key}%`}`
  return sql`${found} ${like}`
}

/**
 * One page of the organisations a project may be sent to: labelled first, then the nearest to the project, then by name; past the last page,
 * the last. A family, a role or a place is of a label: they leave the labelled ones only, and so does a search without words.
 */
export const recipientsFor = async (
  db: Database,
  { q, family, role, placeId, near, except, onlyLabelled, day, page }: Search,
): Promise<{ recipients: Recipient[]; total: number; page: number }> => {
  const isNarrowed = onlyLabelled || q === '' || family !== null || role !== null || placeId !== null
  const ofLabel = isNarrowed
    ? sql`and sheet.id in (select id from held
        where (${family}::text is null or family = ${family}) and ${ofRole(role)} and ${coversPlace(placeId)})`
    : sql``
  const { rows } = await sql<{ recipients: Recipient[]; total: number; page: number }>`
    with held as materialized (${held(day)}),
    project_place as materialized (${placesOf(near)}),
    candidate as materialized (
      select sheet.id, sheet.name, sheet.slug, sheet.fictional, sheet.id in (select id from held) as labelled
      from sheet
      where kind = 'organisation' and sheet.status = 'published' and sheet.id <> all(${except.filter(Boolean)}::uuid[])
        ${q === '' ? sql`` : sql`and sheet.id in (${named(q)})`} ${ofLabel}),
    counted as materialized (
      select total, least(${page}::int, greatest(1, ceil(total / ${recipientsPerPage}::numeric)::int)) as page
      from (select count(*)::int as total from candidate) as all_of_them),
    place_of as materialized (
      select candidate.id, territory_id from candidate join held using (id) join label_award_territory using (award_id)
      union select candidate.id, territory_id from candidate join sheet_territory on sheet_id = candidate.id),
    nearest as materialized (
      select id, min(rank) as rank from (
        select place_of.id, rank from place_of join project_place on project_place.id = territory_id
        union all
        select place_of.id, rank from place_of join territory_parent on child_id = territory_id
        join project_place on project_place.id = parent_id) as shared
      group by id),
    page as (
      select candidate.*, rank, row_number() over (order by labelled desc, rank nulls last, lower(unaccent(name)), id) as n
      from candidate left join nearest using (id)
      order by n
      limit ${recipientsPerPage} offset (select (page - 1) * ${recipientsPerPage}::int from counted))
    select total, page, (select coalesce(json_agg(json_build_object(
      'id', id, 'name', name, 'slug', slug, 'fictional', fictional,
      'near', (select kind from ${levels} where level.rank = page.rank),
      'place', (select string_agg(territory.name, ', ' order by territory.name) from sheet_territory
        join territory on territory.id = territory_id where sheet_id = page.id),
      'labels', array(select label_family.name from label_family
        where code in (select family from held where held.id = page.id) order by position),
      'isReachable', exists (select from sheet_member join app_user on app_user.id = user_id
        where sheet_id = page.id and role = 'owner' and app_user.status = 'active' and email_verified)) order by n), '[]')
      from page) as recipients
    from counted`.execute(db)
  return rows[0] ?? { recipients: [], total: 0, page: 1 }
}

/** One of them by its id; null when it is not a public organisation. */
export const organisationById = async (db: Database, id: Id): Promise<{ id: Id; name: string; slug: string } | null> =>
  (await db
    .selectFrom('sheet')
    .select(['id', 'name', 'slug'])
    .where('id', '=', id)
    .where('kind', '=', 'organisation')
    .where('status', '=', 'published')
    .executeTakeFirst()) ?? null

/** What a list of recipients is narrowed by: the families that are open, and what labelled structures do. */
export const choicesOf = async (db: Database, day: Day) => ({
  families: await db
    .selectFrom('label_family')
    .select(['code', 'name'])
    .where('opened_on', '<=', day)
    .orderBy('position')
    .execute(),
  roles: await db
    .selectFrom('label_role')
    .select(['code', 'name'])
    .where('retired_on', 'is', null)
    .orderBy('position')
    .execute(),
})

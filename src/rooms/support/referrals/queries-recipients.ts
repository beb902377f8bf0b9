import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
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

const named = (q: string) => {
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const words = wordsOf(q)
  const found =
    words.length === 0
      ? sql`false`
      : sql`exists (select from search_entry join search_key on entry_id = search_entry.id
          where kind = 'organisation' and subject_id = sheet.id::text and keys @@ ${wordsQuery(sql`${words.join(' ')}`)})`
  return sql`(unaccent(sheet.name) ilike unaccent(${like}) or unaccent(coalesce(acronym, '')) ilike unaccent(${like})
    or exists (select from unnest(aliases) as alias where unaccent(alias) ilike unaccent(${like})) or ${found})`
}

/**
 * One page of the organisations a project may be sent to: labelled first, then the nearest to the project, then by name. A family, a role or
 * a place is of a label: they leave the labelled ones only, and so does a search without words.
 */
export const recipientsFor = async (
  db: Database,
  { q, family, role, placeId, near, except, onlyLabelled, day, page }: Search,
): Promise<{ recipients: Recipient[]; total: number }> => {
  const isNarrowed = onlyLabelled || q === '' || family !== null || role !== null || placeId !== null
  const { rows } = await sql<Recipient & { total: number }>`
    with held as materialized (${held(day)}),
    project_place as materialized (${placesOf(near)}),
    place_of as materialized (
      select held.id, territory_id from held join label_award_territory using (award_id)
      union select sheet_id, territory_id from sheet_territory join sheet on sheet.id = sheet_id where kind = 'organisation'),
    nearest as materialized (
      select id, min(rank) as rank from (
        select place_of.id, rank from place_of join project_place on project_place.id = territory_id
        union all
        select place_of.id, rank from place_of join territory_parent on child_id = territory_id
        join project_place on project_place.id = parent_id) as shared
      group by id),
    page as (
      select sheet.id, sheet.name, sheet.slug, sheet.fictional, rank, count(*) over ()::int as total,
        sheet.id in (select id from held) as labelled
      from sheet left join nearest on nearest.id = sheet.id
      where kind = 'organisation' and sheet.status = 'published' and sheet.id <> all(${except.filter(Boolean)}::uuid[])
        and (${q} = '' or ${named(q)})
        and (not ${isNarrowed}::boolean or sheet.id in (select id from held
          where (${family}::text is null or family = ${family}) and ${ofRole(role)} and ${coversPlace(placeId)}))
      order by labelled desc, rank nulls last, lower(unaccent(sheet.name)), sheet.id
      limit ${recipientsPerPage} offset ${(page - 1) * recipientsPerPage})
    select id, name, slug, fictional, total, (select kind from ${levels} where level.rank = page.rank) as near,
      (select string_agg(territory.name, ', ' order by territory.name) from sheet_territory
        join territory on territory.id = territory_id where sheet_id = page.id) as place,
      array(select label_family.name from label_family
        where code in (select family from held where held.id = page.id) order by position) as labels,
      exists (select from sheet_member join app_user on app_user.id = user_id
        where sheet_id = page.id and role = 'owner' and app_user.status = 'active' and email_verified) as "isReachable"
    from page
    order by labelled desc, rank nulls last, lower(unaccent(name)), id`.execute(db)
  return { recipients: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
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

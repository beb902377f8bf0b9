import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { isSlug } from '#core/pure/text.ts'
import type { Family, Supporter, TerritoryCounts } from './rules.ts'

export type Territory = { id: number; kind: string; name: string; slug: string; departmentCode: string | null }

/** A place of today by its address. Throws « not found ». */
export const territoryAt = async (db: Database, slug: string): Promise<Territory> => {
  const query = db
    .selectFrom('territory')
    .select(['id', 'kind', 'name', 'slug'])
    .select(sql<string | null>`case when kind = 'department' then code else department_code end`.as('departmentCode'))
    .where('slug', '=', slug)
    .where('current', '=', true)
  return found(isSlug(slug) ? await query.executeTakeFirst() : null)
}

/** The families of the label that are open, in their order. */
export const openFamilies = (db: Database, day: Day): Promise<Family[]> =>
  db.selectFrom('label_family').select(['code', 'name']).where('opened_on', '<=', day).orderBy('position').execute()

/**
 * The structures labelled that day that a place may call: their label is given for the place or for one that contains it (`whole`), or for
 * a part of it.
 */
export const supportersOf = async (db: Database, territoryId: number, day: Day): Promise<Supporter[]> => {
  const { rows } = await sql<Supporter>`
    with above as (
      select ${territoryId}::integer as id
      union select parent_id from territory_parent where child_id = ${territoryId}::integer
      union select id from territory where kind = 'country'),
    below as (select child_id as id from territory_parent where parent_id = ${territoryId}::integer)
    select sheet.id, family, sheet.name, sheet.slug, sheet.fictional,
      bool_or(territory_id in (select id from above)) as whole, bool_or(family = 'support_network' or 'accompany' = any(roles)) as accompanies
    from label_award
    join label_award_territory on award_id = label_award.id
    join sheet on sheet.id = support_standing(label_award.organisation_id)
    where since <= ${day}::date and valid_until >= ${day}::date and sheet.status = 'published'
      and (select state from label_award_state where award_id = label_award.id and from_on <= ${day}::date
        order by from_on desc limit 1) = 'active'
      and (territory_id in (select id from above) or territory_id in (select id from below))
    group by family, sheet.id
    order by family, lower(unaccent(sheet.name)), sheet.id`.execute(db)
  return rows
}

export type Place = Pick<Territory, 'id' | 'kind'>

/**
 * The projects of a place, each by the sheet that stands for it (`stands_for`) and by those merged into it (`id`): lines about them are then
 * looked up by their index. Of the country, none: `withinPlace` takes every line.
 */
export const projectsIn = ({ id, kind }: Place): RawBuilder<unknown> => sql`
  with here as materialized (
    select distinct sheet_id as id from sheet_territory where ${kind !== 'country'}::boolean and territory_id = any(array(
      select ${id}::integer union all select child_id from territory_parent where parent_id = ${id}::integer)))
  select sheet.id, sheet.id as stands_for from here join sheet using (id) where kind = 'project' and merged_into_id is null
  union all select sheet.id, here.id from here join sheet on merged_into_id = here.id where kind = 'project'`

/** Narrows lines about projects to those of `of_place`. */
export const withinPlace = ({ kind }: Place): RawBuilder<unknown> =>
  kind === 'country' ? sql`` : sql`join of_place on of_place.id = project_id`

/**
 * How many projects of a place were sent to someone, and are or were accompanied, with their holder's consent. What was invented counts only
 * where everything is.
 */
export const countsIn = async (db: Database, place: Place, withInvented: boolean): Promise<TerritoryCounts> => {
  const projects = (table: 'referral' | 'accompaniment') => sql`
    select count(distinct standing.id)::int
    from (select distinct project_id from ${sql.table(table)} ${withinPlace(place)} where consented_at is not null) as line
    join sheet as named on named.id = line.project_id
    join sheet as standing on standing.id = coalesce(named.merged_into_id, named.id)
    where (${withInvented}::boolean or not standing.fictional)
      and exists (select from sheet_territory where sheet_id = standing.id)`
  const { rows } = await sql<TerritoryCounts>`
    with of_place as materialized (${projectsIn(place)})
    select (${projects('referral')}) as referred, (${projects('accompaniment')}) as accompanied`.execute(db)
  return found(rows[0])
}

/** The public projects this person keeps: what « who helps me » is about. */
export const projectsOf = (db: Database, userId: string): Promise<{ id: string; name: string }[]> =>
  db
    .selectFrom('sheet_member')
    .innerJoin('sheet', 'sheet.id', 'sheet_id')
    .select(['sheet.id', 'sheet.name'])
    .where('user_id', '=', userId)
    .where('sheet.kind', '=', 'project')
    .where('sheet.status', '=', 'published')
    .orderBy('sheet.name')
    .execute()

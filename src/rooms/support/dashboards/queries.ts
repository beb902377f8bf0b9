import { sql } from 'kysely'
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

/**
 * How many projects of a place were sent to someone, and are or were accompanied, with their holder's consent. What was invented counts only
 * where everything is.
 */
export const countsIn = async (db: Database, territoryId: number, withInvented: boolean): Promise<TerritoryCounts> => {
  const { rows } = await sql<TerritoryCounts>`
    with here as (
      select distinct sheet_id as id from sheet_territory join sheet on sheet.id = sheet_id
      where (${withInvented}::boolean or not fictional) and (territory_id = ${territoryId}::integer
        or territory_id in (select child_id from territory_parent where parent_id = ${territoryId}::integer)
        or (select kind from territory where id = ${territoryId}::integer) = 'country'))
    select
      (select count(distinct support_standing(project_id))::int from referral
        where consented_at is not null and support_standing(project_id) in (select id from here)) as referred,
      (select count(distinct support_standing(project_id))::int from accompaniment
        where consented_at is not null and support_standing(project_id) in (select id from here)) as accompanied`.execute(
    db,
  )
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

import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { PlaceView } from '../rules.ts'

/** A family of the label, with the structures that hold it for this place, for one that contains it or for one inside it. */
export type Support = {
  family: string
  total: number
  structures: { name: string; slug: string; fictional: boolean }[]
}

const shown = 5

/** Who supports projects here, family by family, those that nobody holds included. None for the country: they all do. */
export const supportIn = async (db: Database, { id, kind }: Pick<PlaceView, 'id' | 'kind'>): Promise<Support[]> => {
  if (kind === 'country') return []
  const { rows } = await sql<Support>`
    with concerned as materialized (
      select ${id}::integer as id
      union all select parent_id from territory_parent where child_id = ${id}
      union all select child_id from territory_parent where parent_id = ${id}),
    here as materialized (
      select distinct family, sheet.id, sheet.name, slug, fictional
      from label_award
      join sheet on sheet.id = label_award.organisation_id and family = any(sheet.labels) and status = 'published'
      where label_award.id in (
        select award_id from label_award_territory where territory_id in (select id from concerned)))
    select label_family.name as family,
      (select count(*) from here where family = code) as total,
      (select coalesce(json_agg(json_build_object('name', name, 'slug', slug, 'fictional', fictional) order by name, id), '[]')
        from (select * from here where family = code order by name, id limit ${shown}) as first) as structures
    from label_family where closed_on is null or exists (select 1 from here where family = code)
    order by position`.execute(db)
  return rows
}

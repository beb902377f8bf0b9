import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import { isVacant, membersOn, type Near } from './queries-near.ts'

export const groundOf = (placeIds: readonly number[]) => sql`(
  select places_overlapping(place) from unnest(${[...placeIds]}::integer[]) as place)`

/**
 * What exists already around these places and is not closed: in them first, then inside, around, across; the smallest places first. All of it,
 * unless a page shows only the first.
 */
export const communitiesNear = async (
  db: Database,
  placeIds: readonly number[],
  today: Day,
  limit: number | null = null,
): Promise<Near[]> => {
  if (placeIds.length === 0) return []
  const places = sql`any(${[...placeIds]}::integer[])`
  const { rows } = await sql<Near>`
    with near as (
      select ct.community_id as id, min(case
        when ct.territory_id = ${places} then 1
        when exists (select from territory_parent where child_id = ct.territory_id and parent_id = ${places}) then 2
        when exists (select from territory_parent where parent_id = ct.territory_id and child_id = ${places}) then 3
        else 4 end) as meets
      from community_territory ct where ct.territory_id in ${groundOf(placeIds)} group by ct.community_id),
    shown as (
      select c.*, near.meets, t.name as place, t.slug as place_slug, t.population
      from near join community c on c.id = near.id and c.status <> 'closed' join territory t on t.id = c.territory_id
      order by c.demo, meets, t.population nulls last, c.name, c.id limit ${limit})
    select c.id, c.slug, c.name, c.kind, c.status, c.purpose, c.place, c.place_slug as "placeSlug", c.fictional, c.demo,
      ${membersOn(today)} as members, ${isVacant(today)} as vacant,
      (array['same', 'inside', 'around', 'across'])[c.meets] as meets
    from shown c order by c.demo, c.meets, c.population nulls last, c.name, c.id`.execute(db)
  return rows
}

import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { plainText } from '#core/pure/markdown.ts'
import { excerpt } from '#core/pure/text.ts'

export type Example = {
  stepId: Id
  slug: string
  community: string
  place: string
  validatedOn: Day
  excerpt: string
  fictional: boolean
  /** In the same place, or one that contains it: the smaller the nearer. Null: elsewhere in the country. */
  near: string | null
}

type Here = { id: Id; demo: boolean; territory: { id: number } }

/**
 * What other communities made of the same step: validated, public, the nearest first. Near is to share a place: the smaller the place that
 * both are in, the nearer. Invented communities are examples for invented ones only.
 */
export const examplesFor = async (db: Database, key: string, here: Here, limit = 6): Promise<Example[]> => {
  const { rows } = await sql<Example & { body: string }>`
    with recursive around as (
      select ${here.territory.id}::integer as id
      union select p.parent_id from territory_parent p join around a on p.child_id = a.id
    )
    select s.id as "stepId", c.slug, c.name as community, t.name as place, s.validated_on as "validatedOn", s.body,
      c.fictional, shared.name as near
    from pathway_step s join community c on c.id = s.community_id join territory t on t.id = c.territory_id
    left join lateral (
      with recursive theirs as (
        select c.territory_id as id
        union select p.parent_id from territory_parent p join theirs x on p.child_id = x.id
      )
      select place.name, coalesce(place.population, 2147483647) as size from theirs
      join around using (id) join territory place on place.id = theirs.id
      order by size limit 1
    ) shared on true
    where s.step_key = ${key} and s.status = 'validated' and s.private_reason is null
      and c.id <> ${here.id} and c.demo = ${here.demo}
    order by shared.size nulls last, s.validated_on desc limit ${limit}`.execute(db)
  return rows.map(({ body, ...row }) => ({ ...row, excerpt: excerpt(plainText(body), 220) }))
}

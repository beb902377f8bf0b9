import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

export { organisationsOf } from './queries.ts'

/** What happened near a raised hand since its person was last told, and who that is. */
export type News = {
  person: { id: Id; name: string; email: string }
  place: { id: number; name: string }
  hands: number
  organisations: string[]
  communities: { name: string; slug: string }[]
}

/** Null when nothing happened, or when the person cannot be written to. What happens today is told tomorrow: nothing twice, nothing lost. */
export const newsFor = async (db: Database, handId: Id, today: Day): Promise<News | null> => {
  const { rows } = await sql<News>`
    with mine as (select h.* from raised_hand h where h.id = ${handId} and h.withdrawn_on is null for update),
    ground as (select places_overlapping(territory_id) as place from mine),
    others as (
      select h.* from raised_hand h, mine
      where h.withdrawn_on is null and h.person_id <> mine.person_id and h.demo = mine.demo
        and h.raised_on >= mine.told_on and h.raised_on < ${today} and h.territory_id in (select place from ground))
    select json_build_object('id', u.id, 'name', u.name, 'email', u.email) as person,
      json_build_object('id', t.id, 'name', t.name) as place,
      (select count(*) from others) as hands,
      array(select distinct s.name from others join sheet s on s.id = others.organisation_id where s.status = 'published' order by 1 limit 10)
        as organisations,
      (select coalesce(json_agg(json_build_object('name', c.name, 'slug', c.slug) order by c.name), '[]') from community c
        where c.status <> 'closed' and c.demo = mine.demo and c.started_on >= mine.told_on and c.started_on < ${today}
          and c.started_by is distinct from mine.person_id
          and exists (select from community_territory ct where ct.community_id = c.id and ct.territory_id in (select place from ground)))
        as communities
    from mine join app_user u on u.id = mine.person_id and u.status = 'active' and u.email_verified
    join territory t on t.id = mine.territory_id`.execute(db)
  const news = rows[0]
  return news && (news.hands > 0 || news.communities.length > 0) ? news : null
}

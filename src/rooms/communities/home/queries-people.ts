import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Precision } from '../rules.ts'

export type Named = {
  name: string
  slug: string | null
  role: string
  fictional: boolean
  joinedOn: Day
  joinedPrecision: Precision
}

export type Members = { total: number; people: number; first: Named[] }

const shown = 10

/** How many members, and the first organisations. People are counted, never named. */
export const firstMembers = async (db: Database, community: Id, today: Day): Promise<Members> => {
  const present = sql`m.community_id = ${community} and m.joined_on <= ${today} and (m.left_on is null or m.left_on > ${today})`
  const counted = sql<{ total: number; people: number }>`
    select count(*) as total, count(*) filter (where organisation_id is null and name is null) as people
    from community_member m where ${present}`
  const named = sql<Named>`
    select coalesce(s.name, m.name) as name, case when s.status = 'published' then s.slug end as slug, m.role,
      coalesce(s.fictional, false) as fictional, m.joined_on as "joinedOn", m.joined_precision as "joinedPrecision"
    from (
      select * from community_member m where ${present} and num_nonnulls(m.organisation_id, m.name) > 0
      order by m.joined_on, m.id limit ${shown}) as m
    left join sheet s on s.id = support_standing(m.organisation_id)
    order by m.joined_on, lower(coalesce(s.name, m.name)), m.id`
  const [{ rows }, { rows: first }] = await Promise.all([counted.execute(db), named.execute(db)])
  return { total: rows[0]?.total ?? 0, people: rows[0]?.people ?? 0, first }
}

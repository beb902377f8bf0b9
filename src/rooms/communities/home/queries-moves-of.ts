import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Move } from './rules.ts'

const distinctDays = 60

/** Who came and who left, by date as the sources give it; by month when there are too many dates to be read one by one. */
export const movesOf = async (db: Database, community: Id, today: Day): Promise<Move[]> => {
  const { rows } = await sql<Move>`
    with moves as (
      select joined_on as day, joined_precision as precision, 1 as way from community_member
      where community_id = ${community} and joined_on <= ${today}
      union all
      select left_on, left_precision, -1 from community_member where community_id = ${community} and left_on <= ${today}),
    days as (select day, precision, count(*) filter (where way = 1) as joined, count(*) filter (where way = -1) as left
      from moves group by day, precision),
    read as (
      select case when (select count(*) from days) > ${distinctDays} and precision = 'day' then date_trunc('month', day::timestamp)::date else day end as day,
        case when (select count(*) from days) > ${distinctDays} and precision = 'day' then 'month' else precision end as precision, joined, days.left
      from days)
    select day as "on", precision, sum(joined)::integer as joined, sum(read.left)::integer as left
    from read group by day, precision order by day, array_position(array['year', 'month', 'day'], precision)`.execute(
    db,
  )
  return rows
}

export type Facilitation = {
  /** Those who hold a mandate in force. */
  holders: { name: string; slug: string | null }[]
  until: Day | null
  /** A mandate is proposed: until when members may object. */
  consultUntil: Day | null
  /** It was facilitated, and is not since that day. */
  vacantSince: Day | null
  /** Nobody at all may facilitate it. */
  vacant: boolean
}

export const facilitationOf = async (db: Database, community: Id, today: Day): Promise<Facilitation> => {
  const { rows } = await sql<Facilitation & { begins: boolean }>`
    with force as (
      select id, ends_on from mandate where community_id = ${community} and entrusted_on is not null
        and starts_on <= ${today} and ${today} <= ends_on and (ended_on is null or ${today} < ended_on))
    select (select coalesce(json_agg(distinct jsonb_build_object('name', s.name, 'slug', case when s.status = 'published' then s.slug end)), '[]')
        from force join mandate_holder h on h.mandate_id = force.id and (h.left_on is null or ${today} < h.left_on)
        join sheet s on s.id = support_standing(h.organisation_id)) as holders,
      (select max(ends_on) from force) as until,
      (select consult_until from mandate where community_id = ${community} and status = 'consulted' order by proposed_on desc limit 1)
        as "consultUntil",
      case when c.status <> 'closed' then community_vacancy(c.id, ${today}) end as "vacantSince",
      c.status <> 'closed' and not exists (select from force) and (c.started_by is null
        or exists (select from mandate m where m.community_id = c.id and m.entrusted_on is not null)) as vacant
    from community c where c.id = ${community}`.execute(db)
  return rows[0] ?? { holders: [], until: null, consultUntil: null, vacantSince: null, vacant: true }
}

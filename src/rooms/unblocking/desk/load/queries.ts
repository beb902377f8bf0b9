import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Level } from '../../rules.ts'
import { lateOn } from '../list/queries.ts'

/** How much one appointment has in hand, and whether someone is there. A function and a service: never a name. */
export type HandLoad = {
  id: Id
  function: string
  service: string
  level: Level
  load: number
  late: number
  loadLimit: number
  awayUntil: Day | null
  deputised: boolean
  suspendedOn: Day | null
  /** The person appointed has an account that works. */
  acts: boolean
  demo: boolean
}

type Which = { ids: readonly Id[] } | { where: 'everywhere' | number[] }

/** Appointments of these places: whose perimeter holds one of them, or lies in one. */
const inPlaces = (where: 'everywhere' | number[]) =>
  where === 'everywhere'
    ? sql`true`
    : sql`(a.everywhere or exists (select 1 from hacker_appointment_territory p where p.appointment_id = a.id and (
        p.territory_id = any(${where}::integer[])
        or exists (select 1 from territory_parent up where up.child_id = any(${where}::integer[]) and up.parent_id = p.territory_id)
        or exists (select 1 from territory_parent up where up.child_id = p.territory_id and up.parent_id = any(${where}::integer[])))))`

/** The load of appointments that run that day, the fullest first; those suspended are told too. */
export const loadsOf = async (db: Database, which: Which, actor: Actor, today: Day): Promise<HandLoad[]> => {
  const chosen = 'ids' in which ? sql`a.id = any(${[...which.ids]}::uuid[])` : inPlaces(which.where)
  const { rows } = await sql<HandLoad>`
    select a.id, a.function, a.service, a.level, a.load_limit as "loadLimit", coalesce(held.load, 0) as load,
      coalesce(held.late, 0) as late, a.demo,
      case when a.absent_from <= ${today} and a.absent_until >= ${today} then a.absent_until end as "awayUntil",
      exists (select 1 from hacker_deputy d where d.appointment_id = a.id and d.starts_on <= ${today} and d.ends_on >= ${today}
        and (d.ended_on is null or d.ended_on > ${today}) and d.person_id is not null) as deputised,
      case when a.suspended_on <= ${today} then a.suspended_on end as "suspendedOn",
      exists (select 1 from app_user u where u.id = a.person_id and u.status = 'active') as acts
    from hacker_appointment a left join (
      select c.appointment_id, count(*)::int as load, (count(*) filter (where ${lateOn(today)}))::int as late
      from blocker_case c where c.status in ('assigned', 'in_progress') group by c.appointment_id) held on held.appointment_id = a.id
    where a.demo = ${actor.demo} and a.appointed_at is not null and a.starts_on <= ${today} and a.ends_on >= ${today}
      and (a.ended_on is null or a.ended_on > ${today}) and ${chosen}
    order by coalesce(held.load, 0)::numeric / a.load_limit desc, a.level, a.function, a.id`.execute(db)
  return rows
}

import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { type Case, inForce, tiedTo } from '../cases/queries.ts'
import type { Hand } from './rules.ts'

/** The person appointed has an account that works. */
const acts = sql<boolean>`exists (select 1 from app_user u where u.id = a.person_id and u.status = 'active')`

export type NamedHand = Hand & { function: string; service: string }

/**
 * Everyone in force that day whose perimeter holds the place of the case, as the choice of a hand sees them. `only`: that one alone, whatever
 * their perimeter.
 */
export const handsFor = async (
  db: Database,
  { id }: Pick<Case, 'id'>,
  today: Day,
  only: Id | null = null,
): Promise<NamedHand[]> => {
  const { rows } = await sql<NamedHand>`
    select a.id, a.function, a.service, a.level, a.matters, a.load_limit as "loadLimit",
      (a.everywhere or near.breadth is not null) as covers,
      coalesce(near.breadth, 4) as breadth,
      (select count(*)::int from blocker_case b where b.appointment_id = a.id and b.status in ('assigned', 'in_progress')
        and b.id <> c.id) as load,
      (${tiedTo(sql.ref('a.person_id'))} or exists (select 1 from blocker_decline n
        where n.case_id = c.id and n.appointment_id = a.id and n.kind = 'tie')) as tied,
      exists (select 1 from blocker_decline n where n.case_id = c.id and n.appointment_id = a.id and n.kind <> 'tie') as declined,
      (not ${acts} or coalesce(a.absent_from <= ${today} and a.absent_until >= ${today}, false) and not exists (
        select 1 from hacker_deputy d where d.appointment_id = a.id and d.starts_on <= ${today} and d.ends_on >= ${today}
          and (d.ended_on is null or d.ended_on > ${today}) and d.person_id is not null
          and not ${tiedTo(sql.ref('d.person_id'))})) as away
    from blocker_case c join hacker_appointment a on a.demo = c.demo and ${inForce('a', today)}
    left join lateral (
      select min(case t.kind when 'commune' then 0 when 'epci' then 1 when 'department' then 2 when 'region' then 3 else 4 end) as breadth
      from hacker_appointment_territory p join territory t on t.id = p.territory_id
      where p.appointment_id = a.id and p.territory_id = any(c.place_ids)) near on true
    where c.id = ${id} and (${only}::uuid is null and (a.everywhere or near.breadth is not null) or a.id = ${only})
    order by a.level, a.id`.execute(db)
  return rows
}

/** Cases without a hand that day, those to help first at the head: a place that is freed goes to the first in the queue. */
export const handless = async (db: Database, today: Day): Promise<Id[]> => {
  const rows = await db
    .selectFrom('blocker_case')
    .select('id')
    .where('status', 'in', ['filed', 'qualified'])
    .where('waiting_since', '<=', today)
    .orderBy('priority', (order) => order.desc().nullsLast())
    .orderBy('filed_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** The others a night has to look at: not taken, past their term or near it, in pause, or answered and silent. */
export const casesToTend = async (
  db: Database,
  { givenBefore, dueBy, answeredBefore }: { givenBefore: Date; dueBy: Day; answeredBefore: Date },
  after: Id | null,
  limit: number,
): Promise<Id[]> => {
  let query = db
    .selectFrom('blocker_case')
    .select('id')
    .where((eb) =>
      eb.or([
        eb.and([eb('status', '=', 'assigned'), eb('assigned_at', '<', givenBefore)]),
        eb.and([eb('status', 'in', ['assigned', 'in_progress']), eb('due_on', '<=', dueBy)]),
        eb('held_reason', 'is not', null),
        eb.and([eb('status', '=', 'answered'), eb('answered_at', '<', answeredBefore)]),
      ]),
    )
    .orderBy('id')
    .limit(limit)
  if (after) query = query.where('id', '>', after)
  return (await query.execute()).map(({ id }) => id)
}

type Wanted = { only: Id } | { after: Id | null; limit: number }

/** Cases whose hand cannot act any more: no longer in force that day, account gone, or now of the project. They must find another. */
export const orphans = async (db: Database, today: Day, wanted: Wanted): Promise<Id[]> => {
  const which =
    'only' in wanted ? sql`c.id = ${wanted.only}` : sql`${wanted.after}::uuid is null or c.id > ${wanted.after}::uuid`
  const { rows } = await sql<{ id: Id }>`
    select c.id from blocker_case c join hacker_appointment a on a.id = c.appointment_id
    where c.status in ('assigned', 'in_progress') and (${which})
      and (not ${inForce('a', today)} or not ${acts} or ${tiedTo(sql.ref('a.person_id'))})
    order by c.id limit ${'only' in wanted ? 1 : wanted.limit}`.execute(db)
  return rows.map(({ id }) => id)
}

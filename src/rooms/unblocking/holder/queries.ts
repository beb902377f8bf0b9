import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Status } from '../rules.ts'

export type MyCase = {
  id: Id
  number: string | null
  status: Status
  title: string
  project: string
  /** This person wrote it. */
  mine: boolean
  hand: string | null
  waitingSince: Day | null
  dueOn: Day | null
  held: boolean
  movedAt: Date
  demo: boolean
}

/** The cases of this person, and of the projects they keep once written by another; the last moved first. */
export const casesOf = async (db: Database, actor: Actor): Promise<MyCase[]> => {
  const { rows } = await sql<MyCase>`
    with kept as (
      select sheet_id as id from sheet_member where user_id = ${actor.id}
      union select s.id from sheet s join sheet_member m on m.sheet_id = s.merged_into_id where m.user_id = ${actor.id}),
    ids as (
      select id from blocker_case where filed_by = ${actor.id}
      union select id from blocker_case where sheet_id in (select id from kept) and status <> 'draft')
    select c.id, c.number, c.status, c.title, coalesce(s.name, c.project) as project,
      coalesce(c.filed_by = ${actor.id}, false) as mine, a.function || ', ' || a.service as hand,
      c.waiting_since as "waitingSince", c.due_on as "dueOn", c.held_reason is not null as held, c.moved_at as "movedAt", c.demo
    from ids join blocker_case c on c.id = ids.id and c.demo = ${actor.demo}
    left join sheet s on s.id = support_standing(c.sheet_id) left join hacker_appointment a on a.id = c.appointment_id
    order by c.moved_at desc, c.id limit 200`.execute(db)
  return rows
}

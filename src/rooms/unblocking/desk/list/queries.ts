import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { addWorkingDays } from '#core/pure/working-days.ts'
import { supervisedBy } from '../../cases/queries.ts'
import { type How, type Level, type Matter, remindersAt } from '../../rules.ts'
import { type Asked, type DeskStatus, goingOn, perPage, type Reach, type Sign } from './rules.ts'

/** Who asks, what they reach, which day. */
export type Asking = { actor: Actor; reach: Reach; today: Day }

/** What a list says of a case: nothing of what it is about, nor whose it is. Reading a list is not reading a case. */
export type DeskLine = {
  id: Id
  number: string
  status: DeskStatus
  matter: Matter
  how: How
  level: Level | null
  place: string | null
  priority: number
  urgent: boolean
  dueOn: Day | null
  isLate: boolean
  held: boolean
  waitingSince: Day | null
  roseOn: Day | null
  lacksLevel: boolean
  hand: { function: string; service: string; level: Level } | null
  demo: boolean
}

const reached = ({ actor, reach, today }: Asking, side: Asked['side']): RawBuilder<boolean> =>
  side === 'mine'
    ? sql<boolean>`(c.demo = ${actor.demo} and c.appointment_id = any(${reach.hands.map(({ id }) => id)}::uuid[]))`
    : sql<boolean>`(c.demo = ${actor.demo} and ${supervisedBy(actor, today)})`

const isOpen = sql<boolean>`c.status in ('filed', 'qualified', 'assigned', 'in_progress')`

/** Late that day, or already given another term for being late; what is held is not. */
export const lateOn = (today: Day): RawBuilder<boolean> =>
  sql<boolean>`(${isOpen} and c.held_reason is null and (c.late_since is not null or coalesce(c.due_on < ${today}, false)))`
const lacksLevel = sql<boolean>`(c.status = 'qualified' and c.lacked_level_at >= c.waiting_since)`

const shows = (today: Day): Record<Sign, RawBuilder<boolean>> => ({
  late: lateOn(today),
  soon: sql<boolean>`(${isOpen} and c.late_since is null and c.due_on between ${today} and ${addWorkingDays(today, Math.max(...remindersAt))})`,
  urgent: sql<boolean>`(c.urgent and ${isOpen})`,
  lacks: lacksLevel,
  rose: sql<boolean>`(c.rose_on is not null and c.status in ('filed', 'qualified'))`,
  held: sql<boolean>`(c.held_reason is not null and ${isOpen})`,
})

const narrowed = (asking: Asking, asked: Asked): RawBuilder<boolean> => {
  const conditions = [reached(asking, asked.side)]
  conditions.push(
    asked.status ? sql`c.status = ${asked.status}` : sql`c.status in (${sql.join(goingOn.map((one) => sql.lit(one)))})`,
  )
  if (asked.matter) conditions.push(sql`c.matter = ${asked.matter}`)
  if (asked.how) conditions.push(sql`c.how = ${asked.how}`)
  if (asked.level) conditions.push(sql`c.rung = ${asked.level}`)
  if (asked.placeId !== null) conditions.push(sql`${asked.placeId} = any(c.place_ids)`)
  if (asked.hand) conditions.push(sql`c.appointment_id = ${asked.hand}`)
  for (const sign of asked.signs) conditions.push(shows(asking.today)[sign])
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

const order = ({ sort }: Asked, today: Day): RawBuilder<unknown> => {
  const first = {
    priority: sql`c.priority desc`,
    // late first, whatever term was given since
    due: sql`(c.late_since is null and coalesce(c.due_on >= ${today}, true)), coalesce(c.late_since, c.due_on) nulls last`,
    waiting: sql`c.waiting_since nulls last`,
  }[sort]
  return sql`${first}, c.filed_at, c.id`
}

/** One page of the list, in order, or `limit` lines from the first; with how many there are. */
export const deskLines = async (
  db: Database,
  asking: Asking,
  asked: Asked,
  limit?: number,
): Promise<{ lines: DeskLine[]; total: number }> => {
  const skipped = limit === undefined ? (asked.page - 1) * perPage : 0
  const { today } = asking
  // only ids are sorted and counted: whole rows are read for the page alone
  const { rows } = await sql<DeskLine & { total: number }>`
    with one as materialized (
      select c.id, count(*) over ()::int as total from blocker_case c
      where ${narrowed(asking, asked)} order by ${order(asked, today)} limit ${limit ?? perPage} offset ${skipped})
    select c.id, c.number, c.status, c.matter, c.how, c.rung as level, c.priority, c.urgent, c.due_on as "dueOn",
      ${lateOn(today)} as "isLate", c.held_reason is not null as held, c.waiting_since as "waitingSince", c.rose_on as "roseOn",
      ${lacksLevel} as "lacksLevel", c.demo, one.total,
      (select t.name from territory t where t.id = any(c.place_ids) and t.kind in ('department', 'region')
        order by t.kind limit 1) as place,
      case when a.id is not null then json_build_object('function', a.function, 'service', a.service, 'level', a.level) end as hand
    from one join blocker_case c on c.id = one.id
      left join hacker_appointment a on a.id = c.appointment_id and c.status in ('assigned', 'in_progress', 'answered')
    order by ${order(asked, today)}`.execute(db)
  return { lines: rows.map(({ total: _, ...line }) => line), total: rows[0]?.total ?? 0 }
}

export type DeskFigures = Record<'filed' | 'qualified' | 'assigned' | 'in_progress' | 'answered' | Sign, number>

/** How many of each, of all that one side reaches: what the figures above the list lead to. */
export const deskFigures = async (db: Database, asking: Asking, side: Asked['side']): Promise<DeskFigures> => {
  const sign = shows(asking.today)
  const { rows } = await sql<DeskFigures>`
    select count(*) filter (where c.status = 'filed')::int as filed, count(*) filter (where c.status = 'qualified')::int as qualified,
      count(*) filter (where c.status = 'assigned')::int as assigned, count(*) filter (where c.status = 'in_progress')::int as in_progress,
      count(*) filter (where c.status = 'answered')::int as answered, count(*) filter (where ${sign.late})::int as late,
      count(*) filter (where ${sign.soon})::int as soon,
      count(*) filter (where ${sign.urgent})::int as urgent, count(*) filter (where ${sign.lacks})::int as lacks,
      count(*) filter (where ${sign.rose})::int as rose, count(*) filter (where ${sign.held})::int as held
    from blocker_case c
    where ${reached(asking, side)} and c.status in (${sql.join(goingOn.map((one) => sql.lit(one)))})`.execute(db)
  const [figures] = rows
  if (!figures) throw new Error('no figures')
  return figures
}

import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found, Problem } from '#core/errors.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import { workingDaysBetween } from '#core/pure/working-days.ts'
import { handsOf, supervised } from '../cases/queries.ts'
import type { How, Matter } from '../rules.ts'
import {
  type Alike,
  alikeDays,
  alikeFrom,
  keyOf,
  sections,
  stuckDays,
  type WatchPlace,
  type WatchSection,
} from './rules.ts'

/**
 * Where this person may look that day: regions they supervise (and the country, for who supervises it), which they lead; regions where they
 * act as a public hacker, which they read. Empty for anyone else, administrators included.
 */
export const watchPlaces = async (db: Database, actor: Actor, country: string, today: Day): Promise<WatchPlace[]> => {
  const where = supervised(actor, today)
  const hands = (await handsOf(db, actor, today)).map(({ id }) => id)
  const all = where === 'everywhere'
  const { rows } = await sql<WatchPlace & { everywhere: boolean }>`
    select r.id, r.name, ${all ? sql`true` : sql`r.id = any(${where}::integer[])`} as leads,
      coalesce((select bool_or(a.everywhere) from hacker_appointment a where a.id = any(${hands}::uuid[])), false) as everywhere
    from territory r where r.kind = 'region' and (${all} or r.id = any(${all ? [] : where}::integer[]) or exists (
      select 1 from hacker_appointment a left join hacker_appointment_territory t on t.appointment_id = a.id
      where a.id = any(${hands}::uuid[]) and (a.everywhere or t.territory_id = r.id or exists (
        select 1 from territory_parent p where p.child_id = t.territory_id and p.parent_id = r.id))))
    order by r.name`.execute(db)
  const regions = rows.map(({ id, name, leads }) => ({ id, name, leads }))
  const national = all || rows.some(({ everywhere }) => everywhere)
  return national ? [{ id: null, name: country, leads: all }, ...regions] : regions
}

/** The place asked for, among those one may look at; the first of them when none is asked. « Not found » for anyone else. */
export const readWatch = async (
  db: Database,
  actor: Actor,
  { key, country }: { key: string; country: string },
  today: Day,
): Promise<{ place: WatchPlace; places: WatchPlace[] }> => {
  const places = await watchPlaces(db, actor, country, today)
  if (places.length === 0 && !actor.secondFactor) {
    const could = await watchPlaces(db, { ...actor, secondFactor: true }, country, today)
    if (could.length > 0) throw new Problem('second-factor')
  }
  return { place: found(key === '' ? places[0] : places.find((one) => keyOf(one) === key)), places }
}

const filed = sql`c.number is not null and c.status not in ('draft', 'awaiting_consent', 'withdrawn')`
const isOpen = sql`c.status in ('filed', 'qualified', 'assigned', 'in_progress')`

const inPlace = ({ id }: Pick<WatchPlace, 'id'>): RawBuilder<unknown> =>
  id === null ? sql`true` : sql`c.place_ids @> ${[id]}::integer[]`

/** The last day that is `n` working days ago or more. */
const workingDaysAgo = (today: Day, n: number): Day => {
  let day = addDays(today, -n)
  while (workingDaysBetween(day, today) < n) day = addDays(day, -1)
  return day
}

const conditionOf = (section: WatchSection, { since, today }: { since: Date; today: Day }): RawBuilder<unknown> =>
  ({
    fresh: sql`${filed} and c.filed_at > ${since}`,
    late: sql`${isOpen} and (c.due_on < ${today} or c.late_since is not null)`,
    stuck: sql`${isOpen} and c.held_reason is null
      and (c.moved_at at time zone 'Europe/Paris')::date <= ${workingDaysAgo(today, stuckDays)}::date`,
    waiting: sql`c.status in ('filed', 'qualified') and c.waiting_since is not null`,
    lacks_level: sql`c.status = 'qualified' and c.lacked_level_at >= c.waiting_since`,
  })[section]

/** A case as a list may show it: a number, and what it shares with others. Neither title, project nor name, and no place below a department. */
export type WatchLine = { id: string; number: string; matter: Matter; how: How; where: string | null }
export type Listed = { total: number; lines: WatchLine[] }

const shown = 50

export const linesOf = async (
  db: Database,
  place: Pick<WatchPlace, 'id'>,
  section: WatchSection,
  { since, today, demo }: { since: Date; today: Day; demo: boolean },
): Promise<Listed> => {
  const { rows } = await sql<WatchLine & { total: number }>`
    select c.id, c.number, c.matter, c.how, count(*) over ()::int as total,
      (select t.name from territory t where t.id = any(c.place_ids) and t.kind in ('department', 'region')
        order by t.kind limit 1) as "where"
    from blocker_case c where c.demo = ${demo} and ${inPlace(place)} and ${conditionOf(section, { since, today })}
    order by c.filed_at, c.number limit ${shown}`.execute(db)
  return { total: rows[0]?.total ?? 0, lines: rows.map(({ total: _, ...line }) => line) }
}

export const allLines = async (
  db: Database,
  place: Pick<WatchPlace, 'id'>,
  at: { since: Date; today: Day; demo: boolean },
) => {
  const listed: [WatchSection, Listed][] = []
  for (const section of sections) listed.push([section, await linesOf(db, place, section, at)])
  return Object.fromEntries(listed) as Record<WatchSection, Listed>
}

/** Groups of cases alike in twelve months, three at least. */
export const alikeIn = async (
  db: Database,
  place: Pick<WatchPlace, 'id'>,
  today: Day,
  demo: boolean,
): Promise<Alike[]> => {
  const { rows } = await sql<Alike>`
    select c.matter, c.how, c.administration_kind as "administrationKind", count(*)::int as cases from blocker_case c
    where ${filed} and c.demo = ${demo} and ${inPlace(place)} and c.administration_kind is not null
      and (c.filed_at at time zone 'Europe/Paris')::date > ${addDays(today, -alikeDays)}::date
    group by c.matter, c.how, c.administration_kind having count(*) >= ${alikeFrom}
    order by cases desc, c.matter, c.how limit 50`.execute(db)
  return rows
}

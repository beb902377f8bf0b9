import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { AdministrationKind, How, Matter } from '../rules.ts'
import { type Figures, firstReviewDays, type WatchPlace } from './rules.ts'

type Place = Pick<WatchPlace, 'id'>

export type Review = {
  id: Id
  heldOn: Day
  status: 'open' | 'closed'
  participants: string
  decisions: string
  figures: Partial<Figures>
  closedAt: Date | null
  /** The day it counts for, once closed: when it was held, and never after it closed. */
  countsOn: Day | null
  version: number
}

/** The day a closed review counts for. */
export const countsOn = sql<Day>`least(held_on, (closed_at at time zone 'Europe/Paris')::date)`

/** The reviews of a place, the open one first, then the latest. */
export const reviewsOf = async (db: Database, { id }: Place, demo: boolean): Promise<Review[]> => {
  const { rows } = await sql<Review>`
    select id, held_on as "heldOn", status, participants, decisions, figures, closed_at as "closedAt",
      case when status = 'closed' then ${countsOn} end as "countsOn", version
    from watch_review where territory_id is not distinct from ${id}::integer and demo = ${demo}
    order by closed_at desc nulls first limit 50`.execute(db)
  return rows
}

/** When the last review of a place was held, of those closed; null when none was. */
export const lastHeld = (reviews: readonly Review[]): Day | null =>
  reviews
    .flatMap((review) => review.countsOn ?? [])
    .sort()
    .at(-1) ?? null

/** Since when a review looks: the last one closed, or three months ago. */
export const sinceOf = (reviews: readonly Review[], now: Date): Date =>
  reviews.find(({ closedAt }) => closedAt)?.closedAt ?? new Date(now.getTime() - firstReviewDays * 86_400_000)

export type Signal = { id: Id; matter: Matter | null; body: string; givenAt: Date }

export const openSignals = async (db: Database, { id }: Place, demo: boolean): Promise<Signal[]> => {
  const { rows } = await sql<Signal>`
    select id, matter, body, given_at as "givenAt" from watch_signal
    where settled_at is null and demo = ${demo} and territory_id is not distinct from ${id}::integer
    order by given_at limit 100`.execute(db)
  return rows
}

export type Alert = {
  id: Id
  matter: Matter
  how: How
  administrationKind: AdministrationKind
  cases: number
  raisedAt: Date
}

export const openAlerts = async (db: Database, { id }: Place, demo: boolean): Promise<Alert[]> => {
  const { rows } = await sql<Alert>`
    select id, matter, how, administration_kind as "administrationKind", cases, raised_at as "raisedAt" from watch_alert
    where settled_at is null and demo = ${demo} and territory_id is not distinct from ${id}::integer
    order by raised_at limit 100`.execute(db)
  return rows
}

export type Person = { id: Id; name: string; email: string }

/** Who leads the cell of a place that day, in that world: those who supervise it, and those who supervise the country. */
export const leadersOf = async (
  db: Database,
  { id, demo }: { id: number | null; demo: boolean },
  today: Day,
): Promise<Person[]> => {
  const { rows } = await sql<Person>`
    select distinct u.id, u.name, u.email from role_grant g join app_user u on u.id = g.user_id
    where g.role = 'unblocking_supervisor' and (g.territory_id is null or g.territory_id = ${id}::integer) and g.revoked_at is null
      and g.starts_on <= ${today} and g.ends_on >= ${today} and u.demo = ${demo} and u.status = 'active' and u.email_verified
    order by u.id`.execute(db)
  return rows
}

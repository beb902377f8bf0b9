import { type RawBuilder, sql } from 'kysely'
import { type Actor, holds } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import type { AdministrationKind, How, Level, Matter, Scale, Sides, Status } from '../rules.ts'

/** A case, all of it. Only `readCase` and `lockCase` answer one. */
export type Case = {
  id: Id
  number: string | null
  status: Status
  filedBy: Id | null
  sheet: { id: Id; name: string; slug: string; kind: 'project' | 'organisation'; published: boolean } | null
  /** Its name, typed when it has no sheet. */
  project: string
  structure: { id: Id; name: string } | null
  consentedAt: Date | null
  territoryId: number | null
  place: string | null
  placeIds: number[]
  challengeId: number | null
  matter: Matter | null
  how: How | null
  administrationKind: AdministrationKind | null
  administration: string
  /** In a line, with the holder's words. */
  title: string
  wants: string
  rule: string
  tried: string
  consequence: string
  request: string
  neededOn: Day | null
  scale: Scale | null
  filedAt: Date | null
  urgent: boolean
  urgentReason: string
  priority: number
  protectedPurpose: string
  requiredLevel: Level | null
  rung: Level | null
  appointment: { id: Id; function: string; service: string; level: Level; personId: Id | null } | null
  waitingSince: Day | null
  roseOn: Day | null
  lackedLevelAt: Date | null
  climbs: number
  dueOn: Day | null
  /** The first term missed, when one was: a later one was given since. */
  lateSince: Day | null
  heldReason: string | null
  qualifiedAt: Date | null
  assignedAt: Date | null
  takenAt: Date | null
  answeredAt: Date | null
  closedAt: Date | null
  movedAt: Date
  opinion: 'solved' | 'helped' | 'no_use' | null
  opinionSaid: string
  lastReminder: number | null
  version: number
  demo: boolean
}

const columns = sql`
  c.id, c.number, c.status, c.filed_by as "filedBy", c.project, c.consented_at as "consentedAt", c.territory_id as "territoryId",
  t.name as place, c.place_ids as "placeIds", c.challenge_id as "challengeId", c.matter, c.how,
  c.administration_kind as "administrationKind", c.administration, c.title, c.wants, c.rule, c.tried, c.consequence, c.request,
  c.needed_on as "neededOn", c.scale, c.filed_at as "filedAt", c.urgent, c.urgent_reason as "urgentReason", c.priority,
  c.protected_purpose as "protectedPurpose", c.required_level as "requiredLevel", c.rung, c.waiting_since as "waitingSince",
  c.rose_on as "roseOn", c.late_since as "lateSince",
  c.lacked_level_at as "lackedLevelAt", c.climbs, c.due_on as "dueOn", c.held_reason as "heldReason", c.qualified_at as "qualifiedAt",
  c.assigned_at as "assignedAt", c.taken_at as "takenAt", c.answered_at as "answeredAt", c.closed_at as "closedAt",
  c.moved_at as "movedAt", c.opinion, c.opinion_said as "opinionSaid", c.last_reminder as "lastReminder", c.version, c.demo,
  case when s.id is not null then json_build_object('id', s.id, 'name', s.name, 'slug', s.slug, 'kind', s.kind,
    'published', s.status = 'published') end as sheet,
  case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as structure,
  case when a.id is not null then json_build_object('id', a.id, 'function', a.function, 'service', a.service, 'level', a.level,
    'personId', a.person_id) end as appointment`

const tables = sql`
  blocker_case c left join sheet s on s.id = support_standing(c.sheet_id) left join sheet o on o.id = c.structure_id
  left join territory t on t.id = c.territory_id left join hacker_appointment a on a.id = c.appointment_id`

/** The appointment of that alias is in force that day: `isInForce` of the rules, in SQL. */
export const inForce = (alias: string, today: Day): RawBuilder<boolean> => {
  const a = sql.ref(alias)
  return sql<boolean>`(${a}.appointed_at is not null and ${a}.starts_on <= ${today} and ${a}.ends_on >= ${today}
    and (${a}.suspended_on is null or ${a}.suspended_on > ${today}) and (${a}.ended_on is null or ${a}.ended_on > ${today}))`
}

/** In force that day, and away: someone stands in. */
const coveredFor = (userId: Id | RawBuilder<unknown>, alias: string, today: Day): RawBuilder<boolean> => {
  const a = sql.ref(alias)
  return sql<boolean>`(${inForce(alias, today)} and ${a}.absent_from <= ${today} and ${a}.absent_until >= ${today} and exists (
    select 1 from hacker_deputy d where d.appointment_id = ${a}.id and d.person_id = ${userId}
      and d.starts_on <= ${today} and d.ends_on >= ${today} and (d.ended_on is null or d.ended_on > ${today})))`
}

/** The appointments this person acts for that day, behind a second factor: their own, and those they stand in for. */
export const handsOf = async (db: Database, actor: Actor, today: Day) => {
  if (!actor.secondFactor) return []
  const { rows } = await sql<{ id: Id; function: string; service: string; level: Level; own: boolean }>`
    select a.id, a.function, a.service, a.level, a.person_id = ${actor.id} as own from hacker_appointment a
    where a.demo = ${actor.demo} and (a.person_id = ${actor.id} and ${inForce('a', today)} or ${coveredFor(actor.id, 'a', today)})
    order by a.level, a.id`.execute(db)
  return rows
}

/** Where this person supervises that day: everywhere, in these places, or nowhere (an empty list). */
export const supervised = (actor: Actor, today: Day): 'everywhere' | number[] => {
  if (holds(actor, 'unblocking_supervisor', today, [])) return 'everywhere'
  if (!actor.secondFactor) return []
  return actor.grants
    .filter((grant) => grant.role === 'unblocking_supervisor' && grant.startsOn <= today && today <= grant.endsOn)
    .flatMap(({ territoryId }) => territoryId ?? [])
}

/** True or false, never unknown, once whoever filed is erased: someone of the project, of the organisation that carries it, or of the structure that wrote for it. */
export const tiedTo = (userId: Id | RawBuilder<unknown>): RawBuilder<boolean> =>
  // whoever keeps no sheet at all is asked once, not once for each case
  sql<boolean>`(coalesce(c.filed_by = ${userId}, false) or exists (select 1 from sheet_member where user_id = ${userId}) and exists (
    select 1 from sheet_member m where m.user_id = ${userId} and m.sheet_id in (
      support_standing(c.sheet_id), (select organisation_id from sheet where id = support_standing(c.sheet_id)), c.structure_id)))`

const within = (where: 'everywhere' | number[]): RawBuilder<boolean> => {
  if (where === 'everywhere') return sql<boolean>`true`
  return where.length === 0 ? sql<boolean>`false` : sql<boolean>`c.place_ids && ${where}::integer[]`
}

/** Cases this person supervises, of the alias « c »: filed, in their places, and of no project of theirs. */
export const supervisedBy = (actor: Actor, today: Day): RawBuilder<boolean> =>
  sql<boolean>`(c.status not in ('draft', 'awaiting_consent') and c.number is not null and ${within(supervised(actor, today))}
    and not ${tiedTo(actor.id)})`

/** What this person is to the case in hand: nothing else opens it, not even a role on the site. */
const sides = (actor: Actor, today: Day) => {
  const never = sql<boolean>`false`
  const ofProject = sql<boolean>`exists (select 1 from sheet_member m where m.sheet_id = support_standing(c.sheet_id)
    and m.user_id = ${actor.id} and c.status <> 'draft')`
  return {
    asks: sql<boolean>`(c.filed_by = ${actor.id} or ${ofProject})`,
    handles: actor.secondFactor
      ? sql<boolean>`(a.id is not null and a.person_id = ${actor.id} and ${inForce('a', today)} and not ${tiedTo(actor.id)})`
      : never,
    deputises: actor.secondFactor
      ? sql<boolean>`(a.id is not null and ${coveredFor(actor.id, 'a', today)} and not ${tiedTo(actor.id)})`
      : never,
    supervises: supervisedBy(actor, today),
  }
}

export type InHand = { blocker: Case; sides: Sides }

/** The case and what this person is to it; « not found » for anyone else, and in the same time whether it exists or not. */
export const readCase = async (db: Database, actor: Actor, id: string, today: Day): Promise<InHand> => {
  const by = sides(actor, today)
  const { rows } = isId(id)
    ? await sql<Case & Sides>`
        select * from (
          select ${columns}, coalesce(${by.asks}, false) as asks, coalesce(${by.handles}, false) as handles,
            coalesce(${by.deputises}, false) as deputises, coalesce(${by.supervises}, false) as supervises
          from ${tables} where c.id = ${id} and c.demo = ${actor.demo}) as one
        where asks or handles or deputises or supervises`.execute(db)
    : { rows: [] }
  const { asks, handles, deputises, supervises, ...row } = found(rows[0])
  return { blocker: row, sides: { asks, handles, deputises, supervises } }
}

/** The same row, held until the end of the transaction. */
export const lockCase = async (tx: Database, id: Id): Promise<Case> => {
  const { rows } = await sql<Case>`select ${columns} from ${tables} where c.id = ${id} for update of c`.execute(tx)
  return found(rows[0])
}

export type Person = { id: Id; name: string; email: string }

const reachable = sql`app_user.status = 'active' and app_user.email_verified`

/** Those to write to about a case: who filed it and, once it is filed, who keeps the project. */
export const holdersOf = async (db: Database, { id }: Pick<Case, 'id'>): Promise<Person[]> => {
  const { rows } = await sql<Person>`
    select app_user.id, app_user.name, app_user.email from app_user, blocker_case c
    where c.id = ${id} and ${reachable} and (app_user.id = c.filed_by or c.status <> 'draft' and app_user.id in (
      select user_id from sheet_member where sheet_id = support_standing(c.sheet_id)))
    order by app_user.id`.execute(db)
  return rows
}

/** `own`: the person appointed, rather than whoever stands in; `away` that day. */
export type InCharge = Person & { own: boolean; away: boolean }

/** Who has the hand that day: the person appointed, or while they are away whoever stands in. Empty without a hand. */
export const inChargeOf = async (db: Database, { id }: Pick<Case, 'id'>, today: Day): Promise<InCharge[]> => {
  const { rows } = await sql<InCharge>`
    select app_user.id, app_user.name, app_user.email, app_user.id = a.person_id as own,
      coalesce(a.absent_from <= ${today} and a.absent_until >= ${today}, false) as away
    from blocker_case c join hacker_appointment a on a.id = c.appointment_id and ${inForce('a', today)}
    join app_user on ${reachable} and (app_user.id = a.person_id or ${coveredFor(sql.ref('app_user.id'), 'a', today)})
      and not ${tiedTo(sql.ref('app_user.id'))}
    where c.id = ${id} order by app_user.id`.execute(db)
  const standing = rows.filter(({ own, away }) => own !== away)
  return standing.length > 0 ? standing : rows
}

/** Who supervises that case; `nationally`: only for the whole country. */
export const supervisorsOf = async (
  db: Database,
  { id }: Pick<Case, 'id'>,
  today: Day,
  nationally = false,
): Promise<Person[]> => {
  const { rows } = await sql<Person>`
    select distinct app_user.id, app_user.name, app_user.email
    from blocker_case c join role_grant g on g.role = 'unblocking_supervisor' and g.revoked_at is null
      and g.starts_on <= ${today} and g.ends_on >= ${today}
      and (g.territory_id is null or ${!nationally} and g.territory_id = any(c.place_ids))
    join app_user on app_user.id = g.user_id and app_user.demo = c.demo and ${reachable}
    where c.id = ${id} and not ${tiedTo(sql.ref('app_user.id'))} order by app_user.id`.execute(db)
  return rows
}

import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { supervised } from '../../cases/queries.ts'
import type { Level, Matter, Power } from '../../rules.ts'
import { type Candidate, nationalFrom } from '../rules.ts'

/** An appointment as those who supervise it read it, the person included. */
export type AppointmentView = {
  id: Id
  person: { id: Id; name: string; email: string; secondFactor: boolean } | null
  function: string
  service: string
  authority: string
  act: string | null
  actOn: Day | null
  appointedAt: Date | null
  level: Level
  matters: Matter[]
  everywhere: boolean
  places: { id: number; name: string }[]
  powers: Power[]
  startsOn: Day
  endsOn: Day
  loadLimit: number
  /** The open cases they have. */
  load: number
  absentFrom: Day | null
  absentUntil: Day | null
  /** Someone stands in that day. */
  covered: boolean
  suspendedOn: Day | null
  suspendedReason: string | null
  endedOn: Day | null
  endedReason: string | null
  version: number
  demo: boolean
}

const columns = (today: Day) => sql`
  a.id, a.function, a.service, a.authority, a.act, a.act_on as "actOn", a.appointed_at as "appointedAt", a.level, a.matters, a.everywhere,
  a.powers, a.starts_on as "startsOn", a.ends_on as "endsOn", a.load_limit as "loadLimit", a.absent_from as "absentFrom",
  a.absent_until as "absentUntil", a.suspended_on as "suspendedOn", a.suspended_reason as "suspendedReason", a.ended_on as "endedOn",
  a.ended_reason as "endedReason", a.version, a.demo,
  case when u.id is not null then json_build_object('id', u.id, 'name', u.name, 'email', u.email,
    'secondFactor', u.two_factor_enabled) end as person,
  (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) order by t.name), '[]')
    from hacker_appointment_territory p join territory t on t.id = p.territory_id where p.appointment_id = a.id) as places,
  (select count(*)::int from blocker_case b where b.appointment_id = a.id and b.status in ('assigned', 'in_progress')) as load,
  exists (select 1 from hacker_deputy d where d.appointment_id = a.id and d.person_id is not null and d.starts_on <= ${today}
    and d.ends_on >= ${today} and (d.ended_on is null or d.ended_on > ${today})) as covered`

const tables = sql`hacker_appointment a left join app_user u on u.id = a.person_id`

/** Appointments this person supervises, of the alias « a »: those of their places; above, and everywhere, only with the whole country. */
const steeredBy = (actor: Actor, today: Day): RawBuilder<boolean> => {
  const where = supervised(actor, today)
  if (where === 'everywhere') return sql<boolean>`a.demo = ${actor.demo}`
  if (where.length === 0) return sql<boolean>`false`
  return sql<boolean>`(a.demo = ${actor.demo} and a.level < ${nationalFrom} and not a.everywhere and not exists (
    select 1 from hacker_appointment_territory p where p.appointment_id = a.id and p.territory_id <> all(${where}::integer[])
      and not exists (select 1 from territory_parent c where c.child_id = p.territory_id and c.parent_id = any(${where}::integer[]))))`
}

export const appointmentsFor = async (db: Database, actor: Actor, today: Day): Promise<AppointmentView[]> => {
  const { rows } = await sql<AppointmentView>`
    select ${columns(today)} from ${tables} where ${steeredBy(actor, today)}
    order by a.ended_on desc nulls first, a.level desc, a.service, a.function, a.id limit 500`.execute(db)
  return rows
}

/** The appointment, for whoever supervises it; « not found » for anyone else. */
export const readAppointment = async (db: Database, actor: Actor, id: string, today: Day): Promise<AppointmentView> => {
  const { rows } = isId(id)
    ? await sql<AppointmentView>`
        select ${columns(today)} from ${tables} where a.id = ${id} and ${steeredBy(actor, today)}`.execute(db)
    : { rows: [] }
  return found(rows[0])
}

/** Those of the person themself, newest first, once appointed: what is only proposed is not theirs yet. */
export const ownAppointments = async (db: Database, { id, demo }: Actor, today: Day): Promise<AppointmentView[]> => {
  const { rows } = await sql<AppointmentView>`
    select ${columns(today)} from ${tables} where a.person_id = ${id} and a.demo = ${demo} and a.appointed_at is not null
    order by a.ended_on desc nulls first, a.ends_on desc, a.id limit 20`.execute(db)
  return rows
}

/** Held until the end of the transaction, before what is decided on it is read again. */
export const lockAppointment = async (tx: Database, id: Id): Promise<void> => {
  await tx.selectFrom('hacker_appointment').select('id').where('id', '=', id).forUpdate().execute()
}

export type KnownCandidate = Candidate & { email: string }

/** An account as it may be appointed, by its address in any case. */
export const candidateBy = async (db: Database, email: string): Promise<KnownCandidate | undefined> => {
  const { rows } = await sql<KnownCandidate>`
    select id, name, email, email_verified as verified, demo, status <> 'active' as suspended from app_user
    where email = ${email.trim().toLowerCase()}`.execute(db)
  return rows[0]
}

export type PastAct = { act: string; actOn: Day; authority: string; startsOn: Day; endsOn: Day }

export const pastActsOf = (db: Database, appointmentId: Id): Promise<PastAct[]> =>
  db
    .selectFrom('hacker_past_act')
    .select(['act', 'act_on as actOn', 'authority', 'starts_on as startsOn', 'ends_on as endsOn'])
    .where('appointment_id', '=', appointmentId)
    .orderBy('followed_at', 'desc')
    .execute()

/** Cases this appointment has in hand. */
export const casesInHand = async (db: Database, appointmentId: Id): Promise<Id[]> => {
  const rows = await db
    .selectFrom('blocker_case')
    .select('id')
    .where('appointment_id', '=', appointmentId)
    .where('status', 'in', ['assigned', 'in_progress'])
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

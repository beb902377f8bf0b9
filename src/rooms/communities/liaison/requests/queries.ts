import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import type { RequestStatus, Sides } from '../rules.ts'

export type LiaisonRequest = {
  id: Id
  number: number
  community: { id: Id; name: string; slug: string; status: string; demo: boolean }
  service: { id: Id; name: string; authority: string } | null
  sheet: { id: Id; name: string; kind: string; slug: string } | null
  subject: string
  message: string
  askedBy: Id | null
  status: RequestStatus
  receivedAt: Date
  routedAt: Date | null
  dueOn: Day
  answeredAt: Date | null
  escalatedAt: Date | null
  meetingOn: Day | null
  followUp: string
  askerOpinion: 'solved' | 'helped' | 'no_use' | null
  askerSaid: string
  askerClosedAt: Date | null
  serviceSaid: string
  serviceClosedAt: Date | null
  closedOn: Day | null
  lastReminder: number | null
  demo: boolean
}

const columns = sql`
  r.id, r.number, r.subject, r.message, r.asked_by as "askedBy", r.status, r.received_at as "receivedAt",
  r.routed_at as "routedAt", r.due_on as "dueOn", r.answered_at as "answeredAt", r.escalated_at as "escalatedAt",
  r.meeting_on as "meetingOn", r.follow_up as "followUp", r.asker_opinion as "askerOpinion", r.asker_said as "askerSaid",
  r.asker_closed_at as "askerClosedAt", r.service_said as "serviceSaid", r.service_closed_at as "serviceClosedAt",
  r.closed_on as "closedOn", r.last_reminder as "lastReminder", r.demo,
  json_build_object('id', c.id, 'name', c.name, 'slug', c.slug, 'status', c.status, 'demo', c.demo) as community,
  case when v.id is not null then json_build_object('id', v.id, 'name', v.name, 'authority', v.authority) end as service,
  case when s.id is not null then json_build_object('id', s.id, 'name', s.name, 'kind', s.kind, 'slug', s.slug) end as sheet`

const tables = sql`
  liaison_request r join community c on c.id = r.community_id
  left join liaison_service v on v.id = r.service_id left join sheet s on s.id = r.sheet_id`

/** In office today, for the department in hand (`v`) or the general one of the same community. */
const inOffice = (userId: Id, today: Day, service: ReturnType<typeof sql>) => sql`exists (
  select 1 from liaison_contact k where k.person_id = ${userId} and k.service_id in (${service})
    and k.starts_on <= ${today} and k.ends_on >= ${today} and (k.ended_on is null or k.ended_on > ${today}))`

const general = sql`select g.id from liaison_service g where g.community_id = r.community_id and g.is_general and g.retired_on is null`

/** What this person is to the request in hand: nothing else opens it, not even a role on the site. */
const sides = (userId: Id, today: Day) => ({
  asks: sql`(r.asked_by = ${userId} or exists (select 1 from sheet_member m where m.sheet_id = r.sheet_id and m.user_id = ${userId}))`,
  handles: sql`(${inOffice(userId, today, sql`r.service_id`)} or (r.escalated_at is not null and ${inOffice(userId, today, general)}))`,
  // what has no department yet is sent where it belongs by the general one, or by who facilitates when there is none
  routes: sql`(${inOffice(userId, today, general)} and (r.service_id is null or r.escalated_at is not null)
    or facilitates(${userId}, r.community_id, ${today}) and r.closed_on is null
      and (r.escalated_at is not null or r.service_id is null and not exists (${general})))`,
})

/** The request and what this person is to it; « not found » for anyone else. */
export const readRequest = async (
  db: Database,
  actor: Actor,
  id: string,
  today: Day,
): Promise<{ request: LiaisonRequest; sides: Sides }> => {
  const { asks, handles, routes } = sides(actor.id, today)
  const { rows } = isId(id)
    ? await sql<LiaisonRequest & Sides>`
        select ${columns}, ${asks} as asks, ${handles} as handles, ${routes} as routes
        from ${tables} where r.id = ${id} and r.demo = ${actor.demo} and (${asks} or ${handles} or ${routes})`.execute(
        db,
      )
    : { rows: [] }
  const { asks: a, handles: h, routes: o, ...request } = found(rows[0])
  return { request, sides: { asks: a, handles: h, routes: o } }
}

/** The same row, held until the end of the transaction. */
export const lockRequest = async (tx: Database, id: Id): Promise<LiaisonRequest> => {
  const { rows } =
    await sql<LiaisonRequest>`select ${columns} from ${tables} where r.id = ${id} for update of r`.execute(tx)
  return found(rows[0])
}

/** What a person asked, and what waits for them; the most pressing first. */
export const requestsOf = async (db: Database, actor: Actor, today: Day) => {
  const { asks, handles, routes } = sides(actor.id, today)
  const { rows } = await sql<LiaisonRequest & Sides>`
    select ${columns}, ${asks} as asks, ${handles} as handles, ${routes} as routes
    from ${tables}
    where r.demo = ${actor.demo} and (
      r.asked_by = ${actor.id}
      or r.sheet_id in (select sheet_id from sheet_member where user_id = ${actor.id})
      or r.community_id in (
        select v.community_id from liaison_contact k join liaison_service v on v.id = k.service_id where k.person_id = ${actor.id}
        union select h.community_id from mandate h join mandate_holder o on o.mandate_id = h.id
          join sheet_member m on m.sheet_id = o.organisation_id where m.user_id = ${actor.id}
        union select id from community where started_by = ${actor.id}))
      and (${asks} or ${handles} or ${routes})
    order by r.closed_on nulls first, r.answered_at nulls first, r.due_on limit 200`.execute(db)
  return rows
}

export type Said = { side: 'asker' | 'service' | 'route'; name: string | null; body: string; writtenAt: Date }

export const messagesOf = (db: Database, requestId: Id): Promise<Said[]> =>
  db
    .selectFrom('liaison_message')
    .leftJoin('app_user', 'app_user.id', 'author_id')
    .select(['side', 'app_user.name', 'body', 'written_at as writtenAt'])
    .where('request_id', '=', requestId)
    .orderBy('written_at')
    .orderBy('liaison_message.id')
    .execute() as Promise<Said[]>

/** Requests of this person that wait for an answer in this community. */
export const waitingOf = async (tx: Database, userId: Id, communityId: Id): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from liaison_request
    where asked_by = ${userId} and community_id = ${communityId} and answered_at is null and closed_on is null`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

/** Projects and organisations in whose name this person may ask. */
export const sheetsKeptBy = (db: Database, userId: Id) =>
  db
    .selectFrom('sheet')
    .innerJoin('sheet_member', 'sheet_member.sheet_id', 'sheet.id')
    .select(['sheet.id', 'sheet.name'])
    .where('sheet_member.user_id', '=', userId)
    .where('sheet.status', '=', 'published')
    .orderBy('sheet.name')
    .execute()

export type Person = { id: Id; name: string; email: string }

const people = (db: Database) =>
  db
    .selectFrom('app_user')
    .select(['app_user.id', 'app_user.name', 'email'])
    .where('app_user.status', '=', 'active')
    .where('email_verified', '=', true)

export const peopleByIds = async (db: Database, ids: readonly Id[]): Promise<Person[]> =>
  ids.length === 0
    ? []
    : people(db)
        .where('app_user.id', 'in', [...ids])
        .execute()

/** Who facilitates the community that day: they are told of what nobody answered. */
export const facilitatorsOf = async (db: Database, communityId: Id, today: Day): Promise<Person[]> => {
  const { rows } = await sql<Person>`
    select id, name, email from app_user
    where status = 'active' and email_verified and facilitates(id, ${communityId}, ${today}) and id in (
      select started_by from community where id = ${communityId}
      union select m.user_id from mandate h join mandate_holder o on o.mandate_id = h.id
        join sheet_member m on m.sheet_id = o.organisation_id where h.community_id = ${communityId})`.execute(db)
  return rows
}

/** Requests that a night has to look at: unanswered and near or past their term, or closed by one side only. */
export const requestsToTend = async (db: Database, until: Day, after: Id | null, limit: number): Promise<Id[]> => {
  let query = db
    .selectFrom('liaison_request')
    .select('id')
    .where('closed_on', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('answered_at', 'is', null), eb('escalated_at', 'is', null), eb('due_on', '<=', until)]),
        eb.and([eb('asker_closed_at', 'is not', null), eb('service_closed_at', 'is', null)]),
        eb.and([eb('asker_closed_at', 'is', null), eb('service_closed_at', 'is not', null)]),
      ]),
    )
    .orderBy('id')
    .limit(limit)
  if (after) query = query.where('id', '>', after)
  return (await query.execute()).map(({ id }) => id)
}

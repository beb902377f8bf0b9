import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'

export type RequestStatus = 'open' | 'admitted' | 'adjourned' | 'withdrawn'
export type Opinion = 'favourable' | 'unfavourable'

/** A request to join, as the members and the applicant read it. */
export type RequestView = {
  id: Id
  communityId: Id
  kind: 'organisation' | 'person'
  /** Null when the account is gone. */
  applicantId: Id | null
  name: string
  slug: string | null
  status: RequestStatus
  message: string
  askedBy: Id | null
  askedOn: Day
  opinionsUntil: Day
  againOf: Id | null
  answer: string
  answeredOn: Day | null
  settledOn: Day | null
  favourable: number | null
  unfavourable: number | null
  /** The member whose invitation it answers. */
  invitedBy: string | null
}

const columns = sql`
  r.id, r.community_id as "communityId", case when r.organisation_id is null then 'person' else 'organisation' end as kind,
  coalesce(r.organisation_id, r.person_id) as "applicantId", coalesce(s.name, u.name, '') as name, s.slug, r.status, r.message,
  r.asked_by as "askedBy", r.asked_on as "askedOn", r.opinions_until as "opinionsUntil", r.again_of as "againOf", r.answer,
  r.answered_on as "answeredOn", r.settled_on as "settledOn", r.favourable, r.unfavourable,
  case when i.id is null then null else coalesce(host.name, host_person.name, '') end as "invitedBy"`

const joined = sql`
  membership_request r
  left join sheet s on s.id = r.organisation_id left join app_user u on u.id = r.person_id
  left join membership_invitation i on i.id = r.invitation_id
  left join sheet host on i.member_kind = 'organisation' and host.id = i.member_id
  left join app_user host_person on i.member_kind = 'person' and host_person.id = i.member_id`

/** Holds a request when it is about to change. */
export const requestById = async (db: Database, communityId: Id, id: string, lock = false): Promise<RequestView> => {
  if (!isId(id)) return notFound()
  const { rows } = await sql<RequestView>`
    select ${columns} from ${joined} where r.id = ${id} and r.community_id = ${communityId} ${lock ? sql`for update of r` : sql``}`.execute(
    db,
  )
  return found(rows[0])
}

export const openRequests = async (db: Database, communityId: Id): Promise<RequestView[]> =>
  (
    await sql<RequestView>`
      select ${columns} from ${joined} where r.community_id = ${communityId} and r.status = 'open' order by r.asked_on, r.id limit 100`.execute(
      db,
    )
  ).rows

/** Requests whose members had their ten days. */
export const requestsDue = async (db: Database, today: Day): Promise<{ id: Id; communityId: Id }[]> =>
  (
    await sql<{ id: Id; communityId: Id }>`
      select id, community_id as "communityId" from membership_request where status = 'open' and opinions_until < ${today} order by opinions_until, id`.execute(
      db,
    )
  ).rows

export type OpinionView = {
  kind: 'organisation' | 'person'
  memberId: Id
  name: string
  opinion: Opinion
  reason: string
  saidBy: Id | null
  saidOn: Day
}

export const opinionsOf = async (db: Database, requestId: Id): Promise<OpinionView[]> =>
  (
    await sql<OpinionView>`
      select o.member_kind as kind, o.member_id as "memberId", coalesce(s.name, u.name, '') as name, o.opinion, o.reason,
        o.said_by as "saidBy", o.said_on as "saidOn"
      from membership_opinion o
      left join sheet s on o.member_kind = 'organisation' and s.id = o.member_id
      left join app_user u on o.member_kind = 'person' and u.id = o.member_id
      where o.request_id = ${requestId} order by o.said_on, name, o.member_id`.execute(db)
  ).rows

export const tallyOf = async (
  db: Database,
  requestId: Id,
  day: Day,
): Promise<{ favourable: number; unfavourable: number }> =>
  (
    await sql<{ favourable: number; unfavourable: number }>`
      select favourable, unfavourable from membership_tally(${requestId}, ${day})`.execute(db)
  ).rows[0] ?? { favourable: 0, unfavourable: 0 }

export type Candidate = { kind: 'organisation' | 'person'; id: Id; name: string }

/** In whose name this person may ask: their own, and the organisations online whose sheet they keep. */
export const candidatesOf = async (db: Database, actor: Actor): Promise<Candidate[]> => {
  const { rows } = await sql<Candidate>`
    select 'organisation' as kind, s.id, s.name from sheet_member k join sheet s on s.id = k.sheet_id
    where k.user_id = ${actor.id} and s.kind = 'organisation' and s.status = 'published' order by s.name`.execute(db)
  return [{ kind: 'person', id: actor.id, name: actor.name }, ...rows]
}

export type Standing = { isMember: boolean; hasOpen: boolean; adjournedOn: Day | null; adjournedId: Id | null }

/** Where this organisation or this person stands with a community that day. */
export const applicantStanding = async (
  db: Database,
  communityId: Id,
  { kind, id }: { kind: string; id: Id },
  day: Day,
): Promise<Standing> => {
  const same = sql`case when ${kind} = 'person' then r.person_id else r.organisation_id end = ${id}`
  const { rows } = await sql<Standing>`
    select
      exists (select 1 from body_members('community', ${communityId}, ${day}, false) where member_kind = ${kind} and member_id = ${id})
        as "isMember",
      exists (select 1 from membership_request r where r.community_id = ${communityId} and r.status = 'open' and ${same}) as "hasOpen",
      last.settled_on as "adjournedOn", last.id as "adjournedId"
    from (select 1) one left join lateral (
      select r.id, r.settled_on, r.status from membership_request r
      where r.community_id = ${communityId} and r.status in ('admitted', 'adjourned') and ${same} order by r.settled_on desc, r.id limit 1
    ) last on last.status = 'adjourned'`.execute(db)
  return found(rows[0])
}

/** Does this person ask in their own name, or keep the organisation that asks? */
export const isApplicant = async (db: Database, actorId: Id, request: RequestView): Promise<boolean> => {
  if (request.kind === 'person') return request.applicantId === actorId
  const row = await db
    .selectFrom('sheet_member')
    .select('sheet_id')
    .where('sheet_id', '=', request.applicantId)
    .where('user_id', '=', actorId)
    .executeTakeFirst()
  return row !== undefined
}

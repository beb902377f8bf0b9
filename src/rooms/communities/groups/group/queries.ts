import { sql } from 'kysely'
import type { Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import type { Precision, Voice } from '../../rules.ts'
import type { GroupView } from '../queries.ts'
import type { Candidate } from '../rules.ts'

/** A person is named to the members of the group only: `name` is null for the others. */
export type MemberLine = {
  id: Id
  kind: Voice['kind']
  memberId: Id
  name: string | null
  slug: string | null
  since: Day
  sincePrecision: Precision
}

const lines = (db: Database, groupId: Id, status: 'member' | 'asked', namesPersons: boolean) =>
  sql<MemberLine & { message: string }>`
    select m.id, case when m.person_id is null then 'organisation' else 'person' end as kind,
      coalesce(m.organisation_id, m.person_id) as "memberId",
      case when m.person_id is null then s.name when ${namesPersons} then u.name end as name,
      case when s.status = 'published' then s.slug end as slug, since, since_precision as "sincePrecision", message
    from working_group_member m
    left join sheet s on s.id = support_standing(m.organisation_id) left join app_user u on u.id = m.person_id
    where m.group_id = ${groupId} and m.status = ${status} and coalesce(m.organisation_id, m.person_id) is not null
    order by kind, since, name`.execute(db)

/** Who is in a group today, organisations first. */
export const membersOf = async (db: Database, { id }: GroupView, namesPersons: boolean): Promise<MemberLine[]> =>
  (await lines(db, id, 'member', namesPersons)).rows.map(({ message: _, ...line }) => line)

export type RequestLine = MemberLine & { message: string }

/** Requests that wait for the group's answer: for its members. */
export const requestsOf = async (db: Database, groupId: Id): Promise<RequestLine[]> =>
  (await lines(db, groupId, 'asked', true)).rows

export const requestIn = async (db: Database, groupId: Id, id: string): Promise<RequestLine> =>
  found(isId(id) ? (await requestsOf(db, groupId)).find((one) => one.id === id) : null)

export type Declined = { name: string | null; reason: string; on: Day }

/** Requests declined these last twelve months with their public reason; a person is not named. */
export const declinedOf = async (db: Database, groupId: Id, since: Day): Promise<Declined[]> => {
  const { rows } = await sql<Declined>`
    select s.name, reason, until as "on" from working_group_member m
    left join sheet s on s.id = support_standing(m.organisation_id)
    where m.group_id = ${groupId} and m.status = 'declined' and until >= ${since} order by until desc limit 20`.execute(
    db,
  )
  return rows
}

/** The voices this person could enter with: themselves, and the published organisations they keep; of their own world only. */
export const candidatesOf = async (
  db: Database,
  actor: Visitor,
  { id, community }: Pick<GroupView, 'id' | 'community'>,
  day: Day,
): Promise<Candidate[]> => {
  if (!actor) return []
  const { rows } = await sql<Candidate>`
    with voice as (
      select 'organisation' as kind, s.id, s.name from sheet s join sheet_member k on k.sheet_id = s.id and k.user_id = ${actor.id}
      where s.kind = 'organisation' and s.status = 'published' and s.demo = ${actor.demo}
      union all
      select 'person', ${actor.id}::uuid, ${actor.name})
    select v.kind, v.id, v.name,
      exists (select 1 from community_member m where m.community_id = ${community?.id ?? null}
        and coalesce(m.organisation_id, m.person_id) = v.id
        and m.joined_on <= ${day} and (m.left_on is null or m.left_on > ${day})) as "inCommunity",
      (select status from working_group_member m where m.group_id = ${id}
        and coalesce(m.organisation_id, m.person_id) = v.id and status in ('asked', 'member')) as status,
      (select max(until) from working_group_member m where m.group_id = ${id}
        and coalesce(m.organisation_id, m.person_id) = v.id and status = 'declined') as "declinedOn"
    from voice v order by v.kind, v.name`.execute(db)
  return rows
}

/** The first planned meetings still to come, to know what a closing would leave. */
export const plannedCount = async (db: Database, groupId: Id): Promise<number> => {
  const { planned } = await db
    .selectFrom('group_meeting')
    .select((eb) => eb.fn.countAll<number>().as('planned'))
    .where('group_id', '=', groupId)
    .where('status', '=', 'planned')
    .executeTakeFirstOrThrow()
  return planned
}

export const slugsTaken = async (db: Database, slugs: readonly string[]): Promise<string[]> => {
  const rows = await db.selectFrom('working_group').select('slug').where('slug', 'in', slugs).execute()
  return rows.map(({ slug }) => slug)
}

export type LongWaiting = { id: Id; groupId: Id; since: Day; lastReminder: number | null }

/** Requests asked that day or before, of groups that are not over. */
export const waitingSince = async (db: Database, day: Day): Promise<LongWaiting[]> => {
  const { rows } = await sql<LongWaiting>`
    select m.id, m.group_id as "groupId", since, last_reminder as "lastReminder"
    from working_group_member m join working_group g on g.id = m.group_id and g.status <> 'closed'
    where m.status = 'asked' and since <= ${day} order by since, m.id`.execute(db)
  return rows
}

import { sql } from 'kysely'
import type { Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { isSlug } from '#core/pure/text.ts'
import type { CommunityStatus, Precision, Voice } from '../rules.ts'
import { type GroupStanding, type GroupStatus, type Joining, nobody } from './rules.ts'

/** What every page of a group says of it. A person who leads is not named here: that depends on who looks. */
export type GroupView = {
  id: Id
  slug: string
  name: string
  mission: string
  status: GroupStatus
  joining: Joining
  closedDoors: string | null
  begunOn: Day | null
  begunPrecision: Precision | null
  dueOn: Day | null
  closedOn: Day | null
  outcome: string
  sourceName: string | null
  sourceUrl: string | null
  sourceOn: Day | null
  fictional: boolean
  demo: boolean
  version: number
  /** null: a national group. */
  community: { id: Id; slug: string; name: string; status: CommunityStatus } | null
  lead: { kind: Voice['kind']; id: Id; name: string; slug: string | null } | null
  organisations: number
  persons: number
}

/** Columns of a group, for a `from working_group g left join community c`. A lead that is no longer a member leads nothing. */
const view = sql`
  g.id, g.slug, g.name, g.mission, g.status, joining, closed_doors as "closedDoors", begun_on as "begunOn",
  begun_precision as "begunPrecision", due_on as "dueOn", g.closed_on as "closedOn", outcome, g.source_name as "sourceName",
  g.source_url as "sourceUrl", g.source_on as "sourceOn", g.fictional, g.demo, g.version,
  case when c.id is null then null
    else json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'status', c.status) end as community,
  (select json_build_object('kind', case when m.person_id is null then 'organisation' else 'person' end,
      'id', coalesce(m.organisation_id, m.person_id), 'name', coalesce(s.name, u.name),
      'slug', case when s.status = 'published' then s.slug end)
    from working_group_member m
    left join sheet s on s.id = support_standing(m.organisation_id) left join app_user u on u.id = m.person_id
    where m.group_id = g.id and m.status = 'member'
      and (m.organisation_id = g.lead_organisation_id or m.person_id = g.lead_person_id) limit 1) as lead,
  (select count(*)::int from working_group_member m
    where m.group_id = g.id and m.status = 'member' and m.organisation_id is not null) as organisations,
  (select count(*)::int from working_group_member m
    where m.group_id = g.id and m.status = 'member' and m.person_id is not null) as persons`

const read = (db: Database, where: ReturnType<typeof sql>, order = sql`g.name`) =>
  sql<GroupView>`select ${view} from working_group g left join community c on c.id = g.community_id
    where ${where} order by ${order}`.execute(db)

/** The group at this address, or « not found ». */
export const groupBySlug = async (db: Database, slug: string): Promise<GroupView> =>
  found(isSlug(slug) ? (await read(db, sql`g.slug = ${slug}`)).rows[0] : null)

export const groupById = async (db: Database, id: Id): Promise<GroupView> =>
  found((await read(db, sql`g.id = ${id}`)).rows[0])

const alive = sql`g.status = 'closed', g.name`

/** The groups of a community, those at work first. */
export const groupsOf = async (db: Database, communityId: Id): Promise<GroupView[]> =>
  (await read(db, sql`g.community_id = ${communityId}`, alive)).rows

/** All of them, the national ones first. */
export const allGroups = async (db: Database, { limit, offset }: { limit: number; offset: number }) => {
  const all = sql`true`
  const order = sql`g.community_id is not null, c.name, ${alive} limit ${limit} offset ${offset}`
  const { total } = await db
    .selectFrom('working_group')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { groups: (await read(db, all, order)).rows, total }
}

/** The same, held until the end of the transaction: two writes in one group come one after the other. */
export const lockGroup = async (tx: Database, slug: string): Promise<GroupView> => {
  if (isSlug(slug)) await tx.selectFrom('working_group').select('id').where('slug', '=', slug).forUpdate().execute()
  return groupBySlug(tx, slug)
}

/** The organisations this person keeps that hold a facilitation mandate in force, of an invented community only for an invented account. */
export const mandatedVoices = async (db: Database, actor: Visitor, day: Day): Promise<Voice[]> => {
  if (!actor) return []
  const { rows } = await sql<Voice>`
    select distinct 'organisation' as kind, s.id, s.name from mandate m
    join community c on c.id = m.community_id and c.demo = ${actor.demo}
    join mandate_holder h on h.mandate_id = m.id and (h.left_on is null or ${day} < h.left_on)
    join sheet_member k on k.sheet_id = h.organisation_id and k.user_id = ${actor.id}
    join sheet s on s.id = h.organisation_id
    where m.entrusted_on is not null and m.starts_on <= ${day} and ${day} <= m.ends_on
      and (m.ended_on is null or ${day} < m.ended_on)
    order by s.name`.execute(db)
  return rows
}

/** What this person is to this group that day. */
export const standingInGroup = async (
  db: Database,
  actor: Visitor,
  { id, community, lead }: GroupView,
  day: Day,
): Promise<GroupStanding> => {
  if (!actor) return nobody
  const { rows: voices } = await sql<Voice>`
    select member_kind as kind, member_id as id, coalesce(s.name, u.name) as name
    from voices_of(${actor.id}, 'group', ${id}, ${day}, false)
    left join sheet s on s.id = member_id left join app_user u on u.id = member_id
    order by member_kind, name`.execute(db)
  return {
    voices,
    leads: lead !== null && voices.some((voice) => voice.kind === lead.kind && voice.id === lead.id),
    isVacant: lead === null,
    facilitates: community
      ? await facilitatesIn(db, actor.id, community.id, day)
      : voices.length > 0 &&
        (await mandatedVoices(db, actor, day)).some(({ id: held }) => voices.some((v) => v.id === held)),
  }
}

const facilitatesIn = async (db: Database, person: Id, community: Id, day: Day): Promise<boolean> => {
  const { rows } = await sql<{ facilitates: boolean }>`select facilitates(${person}, ${community}, ${day})`.execute(db)
  return rows[0]?.facilitates ?? false
}

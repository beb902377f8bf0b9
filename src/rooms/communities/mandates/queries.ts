import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import type { Holder, MandateStatus, Standing } from './rules.ts'

export type HolderView = Holder & { name: string; slug: string | null; fictional: boolean }

export type MandateView = {
  id: Id
  communityId: Id
  status: MandateStatus
  mission: string
  formerMissions: { mission: string; on: Day }[]
  proposedBy: Id | null
  proposedOn: Day
  consultUntil: Day
  startsOn: Day
  endsOn: Day
  entrustedOn: Day | null
  endedOn: Day | null
  endReason: string
  noticeOn: Day | null
  renewsId: Id | null
  decisionId: Id | null
  withdrawalDecisionId: Id | null
  lastReminder: number | null
  isReviewed: boolean
  version: number
  demo: boolean
  holders: HolderView[]
}

const columns = sql`
  m.id, m.community_id as "communityId", m.status, m.mission, m.former_missions as "formerMissions", m.proposed_by as "proposedBy",
  m.proposed_on as "proposedOn", m.consult_until as "consultUntil", m.starts_on as "startsOn", m.ends_on as "endsOn",
  m.entrusted_on as "entrustedOn", m.ended_on as "endedOn", m.end_reason as "endReason", m.notice_on as "noticeOn",
  m.renews_id as "renewsId", m.decision_id as "decisionId", m.withdrawal_decision_id as "withdrawalDecisionId",
  m.last_reminder as "lastReminder", m.version, m.demo, exists (select 1 from mandate_review r where r.mandate_id = m.id) as "isReviewed",
  (select coalesce(json_agg(json_build_object('id', h.organisation_id, 'name', coalesce(s.name, own.name),
      'slug', case when s.status = 'published' then s.slug end, 'fictional', own.fictional, 'acceptedOn', h.accepted_on, 'leftOn', h.left_on)
      order by own.name), '[]')
    from mandate_holder h join sheet own on own.id = h.organisation_id
    left join sheet s on s.id = coalesce(own.merged_into_id, own.id) where h.mandate_id = m.id) as holders`

export const mandateById = async (db: Database, communityId: Id, id: string, lock = false): Promise<MandateView> => {
  if (!isId(id)) return notFound()
  const { rows } = await sql<MandateView>`
    select ${columns} from mandate m where m.id = ${id} and m.community_id = ${communityId} ${lock ? sql`for update of m` : sql``}`.execute(
    db,
  )
  return found(rows[0])
}

/** Every mandate of a community, the latest first. */
export const mandatesOf = async (db: Database, communityId: Id): Promise<MandateView[]> =>
  (
    await sql<MandateView>`
      select ${columns} from mandate m where m.community_id = ${communityId} order by m.starts_on desc, m.proposed_on desc, m.id`.execute(
      db,
    )
  ).rows

/** The mandate in force, or to come, that ends last. */
export const runningMandate = async (db: Database, communityId: Id, day: Day): Promise<MandateView | null> =>
  (
    await sql<MandateView>`
      select ${columns} from mandate m
      where m.community_id = ${communityId} and m.entrusted_on is not null and coalesce(m.ended_on, m.ends_on + 1) > ${day}
      order by coalesce(m.ended_on, m.ends_on + 1) desc limit 1`.execute(db)
  ).rows[0] ?? null

/** The mandate entrusted after this one, by its dates: whoever receives what is handed over. */
export const nextMandate = async (db: Database, mandate: MandateView): Promise<MandateView | null> =>
  (
    await sql<MandateView>`
      select ${columns} from mandate m
      where m.community_id = ${mandate.communityId} and m.entrusted_on is not null and m.id <> ${mandate.id}
        and m.starts_on > ${mandate.startsOn} order by m.starts_on limit 1`.execute(db)
  ).rows[0] ?? null

export type WordView = {
  id: Id
  kind: 'support' | 'objection' | 'review'
  voice: { kind: 'organisation' | 'person'; id: Id; name: string }
  body: string
  saidBy: Id | null
  saidOn: Day
  standing: Standing | null
  answer: string
  answeredOn: Day | null
}

const wordColumns = sql`
  w.id, w.kind, json_build_object('kind', w.member_kind, 'id', w.member_id, 'name', coalesce(s.name, u.name, '')) as voice, w.body,
  w.said_by as "saidBy", w.said_on as "saidOn", w.standing, w.answer, w.answered_on as "answeredOn"`
const wordTables = sql`
  mandate_word w left join sheet s on w.member_kind = 'organisation' and s.id = w.member_id
  left join app_user u on w.member_kind = 'person' and u.id = w.member_id`

/** What the members said of a mandate: objections first. */
export const wordsOf = async (db: Database, mandateId: Id): Promise<WordView[]> =>
  (
    await sql<WordView>`
      select ${wordColumns} from ${wordTables} where w.mandate_id = ${mandateId} order by w.kind, w.said_on, w.id`.execute(
      db,
    )
  ).rows

export const wordById = async (db: Database, mandateId: Id, id: string): Promise<WordView> => {
  if (!isId(id)) return notFound()
  const { rows } = await sql<WordView>`
    select ${wordColumns} from ${wordTables} where w.id = ${id} and w.mandate_id = ${mandateId} for update of w`.execute(
    db,
  )
  return found(rows[0])
}

/** Which of these organisations this person keeps. */
export const keptAmong = async (db: Database, actorId: Id | null, organisations: readonly Id[]): Promise<Id[]> => {
  if (!actorId || organisations.length === 0) return []
  const rows = await db
    .selectFrom('sheet_member')
    .select('sheet_id')
    .where('user_id', '=', actorId)
    .where('sheet_id', 'in', [...organisations])
    .execute()
  return rows.map(({ sheet_id }) => sheet_id)
}

export type MemberOrganisation = { id: Id; name: string }

/** Organisations that are members that day: those whose name holds these words (none when null), and those already chosen. */
export const memberOrganisations = async (
  db: Database,
  communityId: Id,
  day: Day,
  { q, chosen }: { q: string | null; chosen: readonly Id[] },
): Promise<MemberOrganisation[]> =>
  (
    await sql<MemberOrganisation>`
      select s.id, s.name from body_members('community', ${communityId}, ${day}, false) b
      join sheet s on b.member_kind = 'organisation' and s.id = b.member_id
      where s.id = any(${[...chosen]}::uuid[])
        or ${q !== null} and unaccent(lower(s.name)) like '%' || unaccent(lower(${(q ?? '').replace(/[\\%_]/g, (mark) => `\\${mark}`)})) || '%'
      order by s.id = any(${[...chosen]}::uuid[]) desc, s.name limit 20`.execute(db)
  ).rows

/** Voices of a community that day, but those of these organisations: who may have no news of them. */
export const otherVoices = async (db: Database, communityId: Id, holders: readonly Id[], day: Day): Promise<number> =>
  (
    await sql<{ n: number }>`
      select count(*) as n from body_members('community', ${communityId}, ${day}, false)
      where not (member_kind = 'organisation' and member_id = any(${[...holders]}::uuid[]))`.execute(db)
  ).rows[0]?.n ?? 0

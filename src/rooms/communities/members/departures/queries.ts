import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'

export type ExclusionStatus = 'answering' | 'voted' | 'dropped' | 'rejected' | 'excluded'

/** An exclusion asked for: read by the members, and by the one concerned. */
export type ExclusionView = {
  id: Id
  communityId: Id
  memberId: Id
  kind: 'organisation' | 'person'
  /** The sheet or the person concerned. */
  concernedId: Id | null
  name: string
  status: ExclusionStatus
  reasons: string
  askedBy: Id | null
  voice: { kind: 'organisation' | 'person'; id: Id; name: string }
  askedOn: Day
  answerUntil: Day
  answer: string
  answeredOn: Day | null
  decisionId: Id | null
  closedOn: Day | null
}

const columns = sql`
  e.id, e.community_id as "communityId", e.member_id as "memberId",
  case when m.organisation_id is null and m.name is null then 'person' else 'organisation' end as kind,
  coalesce(m.organisation_id, m.person_id) as "concernedId", coalesce(s.name, m.name, u.name, '') as name, e.status, e.reasons,
  e.asked_by as "askedBy",
  json_build_object('kind', e.member_kind, 'id', e.asking_member, 'name', coalesce(host.name, person.name, '')) as voice,
  e.asked_on as "askedOn", e.answer_until as "answerUntil", e.answer, e.answered_on as "answeredOn", e.decision_id as "decisionId",
  e.closed_on as "closedOn"`
const joined = sql`
  membership_exclusion e join community_member m on m.id = e.member_id
  left join sheet s on s.id = m.organisation_id left join app_user u on u.id = m.person_id
  left join sheet host on e.member_kind = 'organisation' and host.id = e.asking_member
  left join app_user person on e.member_kind = 'person' and person.id = e.asking_member`

export const exclusionById = async (
  db: Database,
  communityId: Id,
  id: string,
  lock = false,
): Promise<ExclusionView> => {
  if (!isId(id)) return notFound()
  const { rows } = await sql<ExclusionView>`
    select ${columns} from ${joined} where e.id = ${id} and e.community_id = ${communityId} ${lock ? sql`for update of e` : sql``}`.execute(
    db,
  )
  return found(rows[0])
}

export const exclusionsInProgress = async (db: Database, communityId: Id): Promise<ExclusionView[]> =>
  (
    await sql<ExclusionView>`
      select ${columns} from ${joined} where e.community_id = ${communityId} and e.status in ('answering', 'voted') order by e.asked_on, e.id`.execute(
      db,
    )
  ).rows

/** The one that a decision settles. */
export const exclusionOfDecision = async (
  db: Database,
  decisionId: Id,
): Promise<{ id: Id; communityId: Id } | undefined> =>
  await db
    .selectFrom('membership_exclusion')
    .select(['id', 'community_id as communityId'])
    .where('decision_id', '=', decisionId)
    .executeTakeFirst()

/** Those whose time to answer is over. */
export const exclusionsDue = async (db: Database, today: Day): Promise<{ id: Id; communityId: Id }[]> =>
  await db
    .selectFrom('membership_exclusion')
    .select(['id', 'community_id as communityId'])
    .where('status', '=', 'answering')
    .where('answer_until', '<', today)
    .orderBy('answer_until')
    .execute()

/** Is this person the one concerned, or among those who keep the organisation concerned? */
export const isConcerned = async (
  db: Database,
  actorId: Id,
  { kind, concernedId }: { kind: string; concernedId: Id | null },
): Promise<boolean> => {
  if (!concernedId) return false
  if (kind === 'person') return concernedId === actorId
  const row = await db
    .selectFrom('sheet_member')
    .select('user_id')
    .where('sheet_id', '=', concernedId)
    .where('user_id', '=', actorId)
    .executeTakeFirst()
  return row !== undefined
}

/** Does this organisation hold a mandate that runs, or is to begin? */
export const holdsMandate = async (db: Database, communityId: Id, organisationId: Id, day: Day): Promise<boolean> =>
  (
    await sql`
      select 1 from mandate m join mandate_holder h on h.mandate_id = m.id and (h.left_on is null or h.left_on > ${day})
      where m.community_id = ${communityId} and h.organisation_id = ${organisationId} and m.entrusted_on is not null
        and ${day} < coalesce(m.ended_on, m.ends_on + 1)`.execute(db)
  ).rows.length > 0

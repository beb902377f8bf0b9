import { sql } from 'kysely'
import type { Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { isCurrentMember } from '../memberships/queries.ts'
import { type AmendmentStatus, type Change, changesShape } from './rules.ts'

export type Amendment = {
  id: Id
  title: string
  reasons: string
  baseVersion: number
  changes: Change[]
  status: AmendmentStatus
  memberId: Id
  memberKind: 'organisation' | 'project'
  memberName: string
  proposedBy: Id | null
  publishedOn: Day | null
  debateUntil: Day | null
  decisionId: Id | null
  charterVersion: number | null
  settledOn: Day | null
  demo: boolean
  version: number
  supports: number
}

const amendments = (db: Database) =>
  db
    .selectFrom('banner_amendment as a')
    .innerJoin('sheet', 'sheet.id', 'member_id')
    .select(['a.id', 'title', 'reasons', 'base_version as baseVersion', 'changes', 'a.status'])
    // a member whose sheet went into another goes on as that one
    .select(sql<Id>`coalesce(sheet.merged_into_id, a.member_id)`.as('memberId'))
    .select(['member_kind as memberKind', 'sheet.name as memberName', 'proposed_by as proposedBy'])
    .select(['published_on as publishedOn', 'debate_until as debateUntil', 'decision_id as decisionId'])
    .select(['charter_version as charterVersion', 'settled_on as settledOn', 'a.demo', 'a.version'])
    .select(sql<number>`(select count(*)::int from banner_amendment_support where amendment_id = a.id)`.as('supports'))

type Row = Awaited<ReturnType<ReturnType<typeof amendments>['executeTakeFirstOrThrow']>>
const amendmentFrom = (row: Row): Amendment => ({
  ...row,
  changes: changesShape.parse(row.changes),
  status: row.status as AmendmentStatus,
  memberKind: row.memberKind as Amendment['memberKind'],
})

/** A proposal that everyone may read, or one's own draft; « not found » for a draft of someone else. */
export const readAmendment = async (db: Database, actor: Visitor, id: string): Promise<Amendment> => {
  const row = isId(id) ? await amendments(db).where('a.id', '=', id).executeTakeFirst() : undefined
  const mine = row && (row.status !== 'draft' || (actor !== null && row.proposedBy === actor.id))
  return amendmentFrom(found(mine ? row : null))
}

/** The same row, held until the end of the transaction. */
export const lockAmendment = async (tx: Database, id: Id): Promise<Amendment> => {
  await tx.selectFrom('banner_amendment').select('id').where('id', '=', id).forUpdate().execute()
  return amendmentFrom(found(await amendments(tx).where('a.id', '=', id).executeTakeFirst()))
}

/** The published proposals, the latest first, and the drafts of this person. */
export const listAmendments = async (db: Database, actor: Visitor): Promise<Amendment[]> =>
  (
    await amendments(db)
      .where((eb) =>
        eb.or([
          eb('a.status', '<>', 'draft'),
          ...(actor ? [eb.and([eb('a.status', '=', 'draft'), eb('proposed_by', '=', actor.id)])] : []),
        ]),
      )
      .orderBy(sql`published_on desc nulls first`)
      .orderBy('a.id')
      .limit(200)
      .execute()
  ).map(amendmentFrom)

/** In debate, the oldest first: what a night looks at. */
export const amendmentsInDebate = async (db: Database): Promise<Amendment[]> =>
  (await amendments(db).where('a.status', '=', 'debate').orderBy('published_on').orderBy('a.id').execute()).map(
    amendmentFrom,
  )

/** Is one of them being voted? They are voted one after the other. */
export const isOneVoted = async (tx: Database, demo: boolean): Promise<boolean> =>
  (await tx
    .selectFrom('banner_amendment')
    .select('id')
    .where('status', '=', 'vote')
    .where('demo', '=', demo)
    .executeTakeFirst()) !== undefined

/** Members that day: who carries projects, however many they carry. */
export const memberCount = async (db: Database, today: Day, demo: boolean): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from body_members('banner', null, ${today}, ${demo})`.execute(db)
  return rows[0]?.n ?? 0
}

export const openProposalsOf = async (tx: Database, memberId: Id): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from banner_amendment
    where member_id = ${memberId} and status in ('debate', 'vote')`.execute(tx)
  return rows[0]?.n ?? 0
}

/** The members that support it already, among these. */
export const supportedBy = async (db: Database, amendmentId: Id, members: readonly Id[]): Promise<Id[]> => {
  if (members.length === 0) return []
  const rows = await db
    .selectFrom('banner_amendment_support')
    .select('member_id')
    .where('amendment_id', '=', amendmentId)
    .where('member_id', 'in', [...members])
    .execute()
  return rows.map(({ member_id }) => member_id)
}

/** Did this person support it already, in the name of any member? */
export const hasSupported = async (tx: Database, amendmentId: Id, person: Id): Promise<boolean> =>
  (await tx
    .selectFrom('banner_amendment_support')
    .select('member_id')
    .where('amendment_id', '=', amendmentId)
    .where('supported_by', '=', person)
    .executeTakeFirst()) !== undefined

export type Word = { side: 'for' | 'against' | 'question'; body: string; writtenAt: Date; memberName: string }

/** The debate, oldest first: in the name of members, never of persons. */
export const wordsOf = (db: Database, amendmentId: Id): Promise<Word[]> =>
  db
    .selectFrom('banner_amendment_word')
    .innerJoin('sheet', 'sheet.id', 'member_id')
    .select(['side', 'body', 'written_at as writtenAt', 'sheet.name as memberName'])
    .where('amendment_id', '=', amendmentId)
    .orderBy('written_at')
    .orderBy('banner_amendment_word.id')
    .limit(500)
    .execute() as Promise<Word[]>

/** A version voted by the members, and until when each is asked to agree again; null when the latest was not voted. */
export const votedCharter = async (
  db: Database,
): Promise<{ number: number; publishedOn: Day; agreeBy: Day } | null> => {
  const row = await db
    .selectFrom('charter_version')
    .select(['number', 'published_on as publishedOn', 'agree_by as agreeBy'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.agreeBy ? { ...row, agreeBy: row.agreeBy } : null
}

/** The version that this member recognised last: that of its declaration, or a later one it agreed to. */
export const recognisedBy = async (db: Database, sheetId: Id): Promise<number | null> => {
  const { rows } = await sql<{ version: number | null }>`
    select greatest(
      (select charter_version from banner_declaration d join banner_membership m on m.declaration_id = d.id where m.sheet_id = ${sheetId}),
      (select max(charter_version) from banner_agreement where sheet_id = ${sheetId})) as version`.execute(db)
  return rows[0]?.version ?? null
}

/** The voted version that this project has not recognised yet; null when nothing is asked of it. */
export const charterToAgree = async (db: Database, sheetId: Id): Promise<{ number: number; agreeBy: Day } | null> => {
  const voted = await votedCharter(db)
  if (!voted) return null
  const known = await recognisedBy(db, sheetId)
  return known !== null && known < voted.number ? { number: voted.number, agreeBy: voted.agreeBy } : null
}

/** Members who have not recognised this version yet, by id. */
export const membersToAgree = async (
  db: Database,
  charter: number,
  today: Day,
  after: Id | null,
  limit: number,
): Promise<{ sheetId: Id; reminded: number | null }[]> => {
  let query = db
    .selectFrom('banner_membership')
    .innerJoin('banner_declaration', 'banner_declaration.id', 'declaration_id')
    .select(['banner_membership.sheet_id as sheetId', 'agreement_reminder as reminded'])
    .where(isCurrentMember(today))
    .where('charter_version', '<', charter)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('banner_agreement')
            .select('sheet_id')
            .whereRef('banner_agreement.sheet_id', '=', 'banner_membership.sheet_id')
            .where('banner_agreement.charter_version', '>=', charter),
        ),
      ),
    )
    .orderBy('banner_membership.sheet_id')
    .limit(limit)
  if (after) query = query.where('banner_membership.sheet_id', '>', after)
  return await query.execute()
}

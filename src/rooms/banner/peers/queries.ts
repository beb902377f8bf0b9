import { sql } from 'kysely'
import type { Actor, Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { isCurrentMember } from '../memberships/queries.ts'
import { isPublic, type PeerOutcome, type SeatStatus, type Standing, type Status, type Tie } from './rules.ts'

/** A question, without who asked it: that is read apart, for those who may know. */
const questions = (db: Database) =>
  db
    .selectFrom('peer_question as q')
    .innerJoin('sheet', 'sheet.id', 'q.sheet_id')
    .innerJoin('banner_declaration as declared', 'declared.id', 'q.declaration_id')
    .select(['q.id', 'q.sheet_id as sheetId', 'q.declaration_id as declarationId', 'q.question', 'q.facts'])
    .select(['q.asked_at as askedAt', 'q.status', 'q.due_on as dueOn', 'q.last_reminder as lastReminder', 'q.answer'])
    .select(['q.answered_at as answeredAt', 'q.unsettled', 'q.outcome', 'q.appeal', 'q.appealed_at as appealedAt'])
    .select(['q.mend_by as mendBy', 'q.mended_on as mendedOn', 'q.lapse_reason as lapseReason', 'q.demo'])
    .select(['q.concluded_at as concludedAt', 'q.abusive_on as abusiveOn'])
    .select(['sheet.name as project', 'sheet.slug', 'sheet.fictional'])
    .select(['declared.charter_version as charter', 'declared.declared_at as declaredAt'])

type Row = Awaited<ReturnType<ReturnType<typeof questions>['executeTakeFirstOrThrow']>>
export type PeerQuestion = Omit<Row, 'status' | 'outcome' | 'lapseReason'> & {
  status: Status
  outcome: PeerOutcome | null
  lapseReason: 'left' | 'no_panel' | null
}

const questionFrom = (row: Row): PeerQuestion => ({
  ...row,
  status: row.status as Status,
  outcome: row.outcome as PeerOutcome | null,
  lapseReason: row.lapseReason as PeerQuestion['lapseReason'],
})

export const questionById = async (db: Database, id: string): Promise<PeerQuestion> => {
  const row = isId(id) ? await questions(db).where('q.id', '=', id).executeTakeFirst() : undefined
  return questionFrom(found(row))
}

/** The same, held until the end of the transaction. */
export const lockQuestion = async (tx: Database, id: string): Promise<PeerQuestion> => {
  const row = isId(id) ? await questions(tx).where('q.id', '=', id).forUpdate('q').executeTakeFirst() : undefined
  return questionFrom(found(row))
}

/** What a visitor is to a question. */
export const standingOf = async (
  db: Database,
  visitor: Pick<Actor, 'id'> | null,
  id: Id,
  today: Day,
): Promise<Standing> => {
  if (!visitor) return { asker: false, holder: false, seat: null, invited: false }
  const { rows } = await sql<{ asker: boolean | null; holder: boolean; invited: boolean }>`
    select asker_id = ${visitor.id} as asker,
      exists (select 1 from sheet_member where sheet_id = q.sheet_id and user_id = ${visitor.id}) as holder,
      ${isInvited(visitor.id, today)} as invited
    from peer_question q where q.id = ${id}`.execute(db)
  const row = found(rows[0])
  return { ...row, asker: row.asker === true, seat: await seatOf(db, visitor.id, id) }
}

/** Was a member this person keeps drawn for the question `q`, with no answer yet, and nothing that ties this person to it? */
const isInvited = (person: Id, today: Day) => sql<boolean>`(exists (
  select 1 from peer_panellist seat join peer_panel p on p.id = seat.panel_id
  where p.question_id = q.id and p.decided_at is null and p.dissolved_at is null
    and seat.status = 'invited' and seat.answer_by >= ${today} and ${speaksFor(person, sql.ref('seat.member_id'), today)}
) and ${person}::uuid not in (select peer_conflicts(q.id))
  and not exists (select 1 from peer_panellist seat join peer_panel p on p.id = seat.panel_id
    where p.question_id = q.id and seat.person_id = ${person} and p.decided_at is null and p.dissolved_at is null))`

/** Does this person keep this member of the bannière: its sheet, or the project that makes it a member? */
export const speaksFor = (person: Id, member: ReturnType<typeof sql.ref>, today: Day) => sql<boolean>`(exists (
  select 1 from banner_membership join sheet on sheet.id = banner_membership.sheet_id
  join sheet_member keeper on keeper.sheet_id in (sheet.id, sheet.organisation_id)
  where coalesce(sheet.organisation_id, sheet.id) = ${member} and keeper.user_id = ${person} and ${isCurrentMember(today)}))`

const seatOf = async (db: Database, person: Id, question: Id): Promise<Standing['seat']> => {
  const row = await db
    .selectFrom('peer_panellist as seat')
    .innerJoin('peer_panel as p', 'p.id', 'seat.panel_id')
    .select(['seat.status', 'p.decided_at as decidedAt'])
    .where('p.question_id', '=', question)
    .where('seat.person_id', '=', person)
    .where('seat.status', 'in', ['sitting', 'gave'])
    .where('p.dissolved_at', 'is', null)
    .orderBy('p.drawn_at', 'desc')
    .executeTakeFirst()
  return row ? { status: row.status as SeatStatus, open: row.decidedAt === null } : null
}

export type InHand = { question: PeerQuestion; standing: Standing }

/** A question, as those it concerns find it; everyone, once it is concluded; otherwise « not found ». */
export const readQuestion = async (db: Database, visitor: Visitor, id: string, today: Day): Promise<InHand> => {
  const question = await questionById(db, id)
  const standing = await standingOf(db, visitor, question.id, today)
  const { asker, holder, seat, invited } = standing
  return found(asker || holder || seat || invited || isPublic(question) ? { question, standing } : null)
}

/** Who asked, with what ties them to the project: only ever read for those of whom `canKnowAsker` is true. */
export const askerOf = async (db: Database, id: Id) => {
  const row = await db
    .selectFrom('peer_question as q')
    .leftJoin('app_user', 'app_user.id', 'q.asker_id')
    .leftJoin('sheet', 'sheet.id', 'q.asker_member_id')
    .select(['app_user.name', 'sheet.name as member', 'q.tie', 'q.tie_note as tieNote'])
    .where('q.id', '=', id)
    .executeTakeFirstOrThrow()
  return { ...row, tie: row.tie as Tie }
}
export type Asker = Awaited<ReturnType<typeof askerOf>>

export type Voice = { id: Id; name: string }

/** The members of the bannière that this person keeps today, by their names. */
export const voicesOf = async (db: Database, person: Id, demo: boolean, today: Day): Promise<Voice[]> => {
  const { rows } = await sql<Voice>`
    select distinct member.id, member.name
    from banner_membership join sheet on sheet.id = banner_membership.sheet_id
    join sheet member on member.id = coalesce(sheet.organisation_id, sheet.id)
    join sheet_member keeper on keeper.sheet_id in (sheet.id, sheet.organisation_id)
    where keeper.user_id = ${person} and sheet.demo = ${demo} and ${isCurrentMember(today)}
    order by member.name, member.id`.execute(db)
  return rows
}

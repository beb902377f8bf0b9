import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { isCurrentMember } from '../../memberships/queries.ts'
import type { PanelKind, PeerOutcome, SeatStatus } from '../rules.ts'

const candidate = z.object({ kind: z.enum(['organisation', 'project']), id: z.string() })
export type Candidate = z.infer<typeof candidate>

/**
 * The members of the bannière, one line each, who could judge this question today: somebody answers for them, nobody who does is tied to it,
 * and they have neither judged it before nor recused. In an order that chance has no part in.
 */
export const candidatesFor = async (db: Database, question: Id, demo: boolean, today: Day): Promise<Candidate[]> => {
  const { rows } = await sql<Candidate>`
    with people as (
      select case when sheet.organisation_id is null then 'project' else 'organisation' end as kind,
        coalesce(sheet.organisation_id, sheet.id) as id, keeper.user_id, app_user.status = 'active' and email_verified as reachable
      from banner_membership join sheet on sheet.id = banner_membership.sheet_id
      join sheet_member keeper on keeper.sheet_id in (sheet.id, sheet.organisation_id)
      join app_user on app_user.id = keeper.user_id
      where ${isCurrentMember(today)} and sheet.demo = ${demo}
    ), conflicted as materialized (select peer_conflicts(${question}) as person)
    select kind, people.id from people
    left join conflicted on conflicted.person = people.user_id
    where not exists (
      select 1 from peer_panellist seat join peer_panel on peer_panel.id = seat.panel_id
      where question_id = ${question} and member_id = people.id
        and (seat.status = 'recused' or seat.status = 'gave' and decided_at is not null))
    group by kind, people.id
    having count(conflicted.person) = 0 and bool_or(reachable)
    order by people.id`.execute(db)
  return rows
}

const panels = (db: Database) =>
  db
    .selectFrom('peer_panel')
    .select(['id', 'question_id as questionId', 'kind', 'seed', 'candidates', 'declaration_id as declarationId'])
    .select(['drawn_at as drawnAt', 'due_on as dueOn', 'last_reminder as lastReminder', 'outcome'])
    .select(['decided_at as decidedAt', 'dissolved_at as dissolvedAt'])

type Row = Awaited<ReturnType<ReturnType<typeof panels>['executeTakeFirstOrThrow']>>
export type Panel = Omit<Row, 'kind' | 'candidates' | 'outcome'> & {
  kind: PanelKind
  candidates: Candidate[]
  outcome: PeerOutcome | null
}

const panelFrom = (row: Row): Panel => ({
  ...row,
  kind: row.kind as PanelKind,
  candidates: z.array(candidate).parse(row.candidates),
  outcome: row.outcome as PeerOutcome | null,
})

/** The panel that sits on a question, held until the end of the transaction; null when none does. */
export const lockOpenPanel = async (tx: Database, question: Id): Promise<Panel | null> => {
  const row = await panels(tx)
    .where('question_id', '=', question)
    .where('decided_at', 'is', null)
    .where('dissolved_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ? panelFrom(row) : null
}

export const panelsOf = async (db: Database, question: Id): Promise<Panel[]> =>
  (await panels(db).where('question_id', '=', question).orderBy('drawn_at').orderBy('id').execute()).map(panelFrom)

const seats = (db: Database) =>
  db
    .selectFrom('peer_panellist')
    .select(['panel_id as panelId', 'number', 'member_id as memberId', 'person_id as personId', 'status'])
    .select(['answer_by as answerBy', 'opinion', 'reasons', 'abusive'])

type SeatRow = Awaited<ReturnType<ReturnType<typeof seats>['executeTakeFirstOrThrow']>>
export type Seat = Omit<SeatRow, 'status' | 'opinion'> & { status: SeatStatus; opinion: PeerOutcome | null }

/** The seats of a panel, in the order in which they were called. */
export const seatsOf = async (db: Database, panelId: Id): Promise<Seat[]> =>
  (await seats(db).where('panel_id', '=', panelId).orderBy('invited_at').orderBy('number').execute()).map((row) => ({
    ...row,
    status: row.status as SeatStatus,
    opinion: row.opinion as PeerOutcome | null,
  }))

/** What the project declares today: what a panel drawn today judges. */
export const declarationToJudge = async (db: Database, sheetId: Id): Promise<Id> => {
  const row = await db
    .selectFrom('banner_declaration')
    .select('id')
    .where('sheet_id', '=', sheetId)
    .where('status', '=', 'declared')
    .executeTakeFirst()
  return found(row).id
}

export const isMemberToday = async (db: Database, sheetId: Id, today: Day): Promise<boolean> => {
  const row = await db
    .selectFrom('banner_membership')
    .select('sheet_id')
    .where('sheet_id', '=', sheetId)
    .where(isCurrentMember(today))
    .executeTakeFirst()
  return row !== undefined
}

import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { charters } from '../../charter/queries.ts'
import { questionsOf } from '../../rules.ts'
import { speaksFor, standingOf } from '../queries.ts'
import {
  canAnswer,
  canAppeal,
  canOpine,
  canSayWord,
  isOpen,
  openStatuses,
  type PeerOutcome,
  publicOutcome,
  type Standing,
  type Status,
} from '../rules.ts'

export const perPage = 30

export type Line = {
  id: Id
  project: string
  slug: string
  fictional: boolean
  title: string
  status: Status
  outcome: PeerOutcome | null
  dueOn: Day | null
  concludedAt: Date | null
}

const lines = (db: Database) =>
  db
    .selectFrom('peer_question as q')
    .innerJoin('sheet', 'sheet.id', 'q.sheet_id')
    .innerJoin('banner_declaration as declared', 'declared.id', 'q.declaration_id')
    .select(['q.id', 'q.question', 'q.status', 'q.outcome', 'q.due_on as dueOn', 'q.concluded_at as concludedAt'])
    .select(['sheet.name as project', 'sheet.slug', 'sheet.fictional', 'declared.charter_version as charter'])

type Row = Awaited<ReturnType<ReturnType<typeof lines>['executeTakeFirstOrThrow']>>

const named = async (db: Database, rows: Row[]): Promise<Line[]> => {
  const versions = rows.length > 0 ? await charters(db) : []
  return rows.map(({ question, charter, ...row }) => {
    const asked = versions.find(({ number }) => number === charter)
    const title = asked && questionsOf(asked).find(({ code }) => code === question)?.title
    return {
      ...row,
      title: title ?? question,
      status: row.status as Status,
      outcome: row.outcome as PeerOutcome | null,
    }
  })
}

const hidden = ['taken_back', 'lapsed']

/** What was concluded and is public, the latest first; with how many in all. */
export const concludedQuestions = async (db: Database, page: number): Promise<Line[]> => {
  const rows = await lines(db)
    .where('q.concluded_at', 'is not', null)
    .where('q.status', 'not in', hidden)
    .orderBy('q.concluded_at', 'desc')
    .orderBy('q.id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
  return (await named(db, rows)).map((line) => ({ ...line, outcome: publicOutcome(line) }))
}

export type PeerFigures = {
  open: number
  concluded: number
  settled: number
  keep: number
  on_the_way: number
  withdraw: number
  answerDays: number | null
  wholeDays: number | null
}

/** How many, and how long it takes, in the middle. Of those that are open, only their number. */
export const peerFigures = async (db: Database): Promise<PeerFigures> => {
  const { rows } = await sql<PeerFigures>`
    with told as (
      select *, concluded_at is not null and status <> all(${hidden}) as public,
        case when status = any(${[...openStatuses]}) then 'on_the_way' else outcome end as shown
      from peer_question
    )
    select count(*) filter (where status = any(${[...openStatuses]})) as open,
      count(*) filter (where public) as concluded,
      count(*) filter (where public and status = 'settled') as settled,
      count(*) filter (where public and shown = 'keep') as keep,
      count(*) filter (where public and shown = 'on_the_way') as on_the_way,
      count(*) filter (where public and shown = 'withdraw') as withdraw,
      round(percentile_cont(0.5) within group (order by extract(epoch from answered_at - asked_at) / 86400)
        filter (where public and answered_at is not null))::integer as "answerDays",
      round(percentile_cont(0.5) within group (order by extract(epoch from concluded_at - asked_at) / 86400)
        filter (where public))::integer as "wholeDays"
    from told`.execute(db)
  return (
    rows[0] ?? {
      open: 0,
      concluded: 0,
      settled: 0,
      keep: 0,
      on_the_way: 0,
      withdraw: 0,
      answerDays: null,
      wholeDays: null,
    }
  )
}

export type Mine = Line & { role: 'asker' | 'holder' | 'panel' | 'sat' | 'invited'; waits: boolean }

const mostMine = 200

/** The questions that concern this person, and those that wait for them. */
export const questionsOfMine = async (db: Database, person: Id, today: Day): Promise<Mine[]> => {
  const rows = await lines(db)
    .where((eb) =>
      eb.or([
        eb('q.asker_id', '=', person),
        eb('q.sheet_id', 'in', eb.selectFrom('sheet_member').select('sheet_id').where('user_id', '=', person)),
        eb(
          'q.id',
          'in',
          eb
            .selectFrom('peer_panellist as seat')
            .innerJoin('peer_panel as p', 'p.id', 'seat.panel_id')
            .select('p.question_id')
            .where((or) =>
              or.or([
                or('seat.person_id', '=', person),
                or.and([or('seat.status', '=', 'invited'), speaksFor(person, sql.ref('seat.member_id'), today)]),
              ]),
            ),
        ),
      ]),
    )
    .orderBy('q.asked_at', 'desc')
    .orderBy('q.id')
    .limit(mostMine)
    .execute()
  const all = await named(db, rows)
  const mine = await Promise.all(
    all.map(async (line) => mineOf(line, await standingOf(db, { id: person }, line.id, today), today)),
  )
  return mine.flatMap((line) => line ?? [])
}

const mineOf = (line: Line, standing: Standing, today: Day): Mine | null => {
  const role = roleOf(standing)
  if (!role) return null
  const waits =
    standing.invited ||
    canOpine(standing) ||
    canAnswer(standing, line) ||
    canSayWord(standing, line) ||
    canAppeal(standing, line, today)
  // an outcome under appeal is not reached: its status is said instead
  return { ...line, role, waits, outcome: isOpen(line.status) ? null : publicOutcome(line) }
}

const roleOf = ({ asker, holder, seat, invited }: Standing): Mine['role'] | null => {
  if (seat?.open) return 'panel'
  if (invited) return 'invited'
  if (seat) return 'sat'
  if (holder) return 'holder'
  return asker ? 'asker' : null
}

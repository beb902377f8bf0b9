import { sql } from 'kysely'
import type { Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { type Result, resultShape } from './counting/rules.ts'
import { type BodyView, bodyView, standingInBody } from './queries-bodies.ts'
import {
  type Body,
  type Collects,
  canSee,
  type DecisionStatus,
  type MemberKind,
  type Method,
  type Standing,
  type Voice,
} from './rules.ts'

/** `number` counts from 1 and is what a ballot names an option by. */
export type OptionView = { id: Id; number: number; label: string; detail: string }

/** Everything a page says of a decision. `voted`: how many voices were used, never what they said. */
export type DecisionView = {
  id: Id
  in: BodyView
  title: string
  question: string
  collects: Collects
  collectFrom: Date | null
  collectUntil: Date | null
  /** Until when what was said is for whoever facilitates to group, or sum up; then any member does. */
  groupUntil: Date | null
  method: Method
  thresholdNum: number | null
  thresholdDen: number | null
  quorum: number
  dots: number | null
  status: DecisionStatus
  opensAt: Date | null
  closesAt: Date | null
  openedAt: Date | null
  closedAt: Date | null
  electors: number | null
  voted: number
  options: OptionView[]
  /** Null until the close: nobody reads it before. */
  result: Result | null
  listDigest: string | null
  adopted: boolean | null
  winnerId: Id | null
  purpose: { kind: string; id: string } | null
  appliedAt: Date | null
  /** What closed a round that needs no choice. */
  synthesis: string
  outcome: string
  outcomeOwner: string
  outcomeDue: Day | null
  settledAt: Date | null
  reviewOn: Day | null
  review: string
  reviewedOn: Day | null
  cancelledReason: string
  proposedBy: Id | null
  proposedAt: Date
  demo: boolean
  version: number
}

type Row = Omit<DecisionView, 'in' | 'purpose' | 'result'> & {
  bodyKind: Body['kind']
  bodyId: Id | null
  purposeKind: string | null
  purposeId: string | null
  result: unknown
}

const decisionRow = async (db: Database, id: Id): Promise<Row | undefined> =>
  (
    await sql<Row>`
      select d.id, body_kind as "bodyKind", body_id as "bodyId", title, question, collects, collect_from as "collectFrom", synthesis, collect_until as "collectUntil", group_until as "groupUntil", method,
        threshold_num as "thresholdNum", threshold_den as "thresholdDen", quorum, dots, status, opens_at as "opensAt",
        closes_at as "closesAt", opened_at as "openedAt", closed_at as "closedAt", electors, result, list_digest as "listDigest",
        adopted, winner_id as "winnerId", purpose_kind as "purposeKind", purpose_id as "purposeId", applied_at as "appliedAt",
        outcome, outcome_owner as "outcomeOwner", outcome_due as "outcomeDue", settled_at as "settledAt", review_on as "reviewOn",
        review, reviewed_on as "reviewedOn", cancelled_reason as "cancelledReason", proposed_by as "proposedBy",
        proposed_at as "proposedAt", demo, version,
        case when method = 'consent' then (select count(*) from decision_stance s where s.decision_id = d.id)
          else (select count(*) from decision_elector e where e.decision_id = d.id and voted_by is not null) end as voted,
        (select coalesce(json_agg(json_build_object('id', o.id, 'label', label, 'detail', detail, 'number', number) order by number), '[]')
          from (select *, row_number() over (order by position) as number from decision_option where decision_id = d.id) o) as options
      from decision d where d.id = ${id}`.execute(db)
  ).rows[0]

/** The decision, whoever asks: for jobs and actions that hold it. Pages use `readDecision`. */
export const decisionById = async (db: Database, id: Id): Promise<DecisionView> => {
  const row = found(isId(id) ? await decisionRow(db, id) : null)
  const { bodyKind, bodyId, purposeKind, purposeId, result, ...rest } = row
  const body = { kind: bodyKind, id: bodyId } as Body
  return {
    ...rest,
    in: await bodyView(db, body, row.demo),
    purpose: purposeKind && purposeId ? { kind: purposeKind, id: purposeId } : null,
    result: result === null || result === undefined ? null : resultShape.parse(result),
  }
}

/** The voices of the electorate, as it was taken, that this person carries: `used` when it was, by anyone. */
export type Elector = Voice & { used: boolean; mine: boolean }

export const electorsOf = async (db: Database, actor: Visitor, decisionId: Id): Promise<Elector[]> => {
  if (!actor) return []
  const { rows } = await sql<Elector>`
    with mine as (select sheet_id from sheet_member where user_id = ${actor.id})
    select e.member_kind as kind, e.member_id as id, coalesce(s.name, u.name) as name, e.voted_by is not null as used,
      coalesce(e.voted_by = ${actor.id}, false) as mine
    from decision_elector e
    left join sheet s on s.id = e.member_id and e.member_kind <> 'person' left join app_user u on u.id = e.member_id
    where e.decision_id = ${decisionId} and (
      e.member_kind = 'person' and e.member_id = ${actor.id}
      or e.member_kind <> 'person' and e.member_id in (
        select sheet_id from mine union all select id from sheet where merged_into_id in (select sheet_id from mine)))
    order by e.member_kind, name, e.member_id`.execute(db)
  return rows.map((row) => ({
    kind: row.kind as MemberKind,
    id: row.id,
    name: row.name,
    used: row.used,
    mine: row.mine,
  }))
}

/** A decision and what the visitor is to it; « not found » when it is not for their eyes. */
export type Seen = { decision: DecisionView; standing: Standing; electors: Elector[] }

export const readDecision = async (db: Database, actor: Visitor, id: string, now: Date): Promise<Seen> => {
  if (!isId(id)) return notFound()
  const decision = await decisionById(db, id)
  const standing = await standingInBody(db, actor, decision.in.body, parisDay(now))
  const electors = decision.openedAt ? await electorsOf(db, actor, id) : []
  const facts = { ...decision, closedDoors: decision.in.closedDoors, isElector: electors.length > 0 }
  return canSee(facts, standing, actor) ? { decision, standing, electors } : notFound()
}

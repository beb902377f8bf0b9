import { sql } from 'kysely'
import type { Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { type Result, resultShape } from '../counting/rules.ts'
import type { BodyView } from '../queries-bodies.ts'
import type { DecisionStatus, Method } from '../rules.ts'
import { type ListFilter, perPage, statusesOf } from './rules.ts'

export type DecisionLine = {
  id: Id
  title: string
  method: Method
  thresholdNum: number | null
  thresholdDen: number | null
  dots: number | null
  status: DecisionStatus
  opensAt: Date | null
  closesAt: Date | null
  closedAt: Date | null
  collectUntil: Date | null
  cancelledReason: string
  result: Result | null
  options: { number: number; label: string }[]
  demo: boolean
}

type Asked = { filter: ListFilter; page: number }

/** The decisions of a body, open first, then to come, then closed, newest first. Drafts only to those who may see them: `drafts`. */
export const decisionsOf = async (
  db: Database,
  { body, demo }: BodyView,
  actor: Visitor,
  { filter, page }: Asked,
  drafts: boolean,
): Promise<{ lines: DecisionLine[]; total: number }> => {
  const wanted = statusesOf(filter)
  const { rows } = await sql<Omit<DecisionLine, 'result'> & { result: unknown; total: number }>`
    select d.id, title, method, threshold_num as "thresholdNum", threshold_den as "thresholdDen", dots, status, opens_at as "opensAt",
      closes_at as "closesAt", closed_at as "closedAt", collect_until as "collectUntil", cancelled_reason as "cancelledReason", result, demo,
      (select coalesce(json_agg(json_build_object('number', number, 'label', label) order by number), '[]') from
        (select label, row_number() over (order by position) as number from decision_option where decision_id = d.id) o) as options,
      count(*) over () as total
    from decision d
    where body_kind = ${body.kind} and body_id is not distinct from ${body.id}::uuid
      and status = any(${wanted as DecisionStatus[]}::text[])
      and (status <> 'draft' or ${drafts} or proposed_by = ${actor?.id ?? null}::uuid)
      and (status <> 'draft' or demo = ${demo})
    order by array_position(array['draft', 'open', 'collecting', 'grouping', 'announced'], status) nulls last,
      case when status = 'open' then closes_at end, case when status = 'announced' then opens_at end,
      coalesce(closed_at, proposed_at) desc, d.id
    limit ${perPage} offset ${(page - 1) * perPage}`.execute(db)
  return {
    lines: rows.map(({ result, total: _, ...row }) => ({ ...row, result: result ? resultShape.parse(result) : null })),
    total: rows[0]?.total ?? 0,
  }
}

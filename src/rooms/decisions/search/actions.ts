import { sql } from 'kysely'
import { type Database, inTransaction } from '#core/database.ts'
import { bringInLine } from '#core/search/line.ts'
import { refreshDecision } from '../indexing.ts'
import type { Body } from '../rules.ts'

/** Lets the search find the decisions that it should, whenever they were announced. */
export const loadFoundDecisions = (db: Database): Promise<void> =>
  inTransaction(db, (tx) => bringInLine(tx, 'decision', decisions, (id, at) => refreshDecision(tx, id, at)))

const decisions = sql`
  select d.id, coalesce(d.collect_from, d.proposed_at) as at from decision d
  left join working_group g on d.body_kind = 'group' and g.id = d.body_id
  where d.status <> 'draft' and d.purpose_kind is null and g.closed_doors is null`

/** When the name of a body or the doors of a group change, what it decides is found anew, or no more. */
export const refreshDecisionsOf = async (tx: Database, body: Exclude<Body, { id: null }>, now: Date): Promise<void> => {
  const decisions = await tx
    .selectFrom('decision')
    .select('id')
    .where('body_kind', '=', body.kind)
    .where('body_id', '=', body.id)
    .where('status', '<>', 'draft')
    .execute()
  for (const { id } of decisions) await refreshDecision(tx, id, now)
}

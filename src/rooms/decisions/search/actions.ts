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

/**
 * When the name of a body or the doors of a group change, what it decides is found anew, or no more. Nothing happened to the decisions
 * themselves: each keeps the date it is found by; one that was hidden takes its own.
 */
export const refreshDecisionsOf = async (tx: Database, body: Exclude<Body, { id: null }>): Promise<void> => {
  const decisions = await tx
    .selectFrom('decision as d')
    .leftJoin('search_entry as e', (join) =>
      join.on('e.kind', '=', 'decision').on('e.subject_id', '=', sql<string>`d.id::text`),
    )
    .select(['d.id', sql<Date>`coalesce(e.changed_at, d.collect_from, d.proposed_at)`.as('at')])
    .where('d.body_kind', '=', body.kind)
    .where('d.body_id', '=', body.id)
    .where('d.status', '<>', 'draft')
    .execute()
  for (const { id, at } of decisions) await refreshDecision(tx, id, at)
}

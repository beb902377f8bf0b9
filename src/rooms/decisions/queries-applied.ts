import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Body } from './rules.ts'

/** What other rooms act on: a decision that ended, by what it was for. `cancelled` ones too: they settle nothing. */
export type Applicable = {
  id: Id
  body: Body
  purpose: { kind: string; id: string }
  status: 'closed' | 'settled' | 'cancelled'
  /** Null: the quorum was missed, or the question was not one of yes or no. */
  adopted: boolean | null
  winnerId: Id | null
  closedAt: Date | null
  demo: boolean
}

/** Decisions that ended and that nobody has acted on yet, oldest first. Act in a transaction, then `markApplied` in it. */
export const decisionsToApply = async (
  db: Database,
  purposeKinds: readonly string[],
  limit = 100,
): Promise<Applicable[]> => {
  const rows = await db
    .selectFrom('decision')
    .select([
      'id',
      'body_kind',
      'body_id',
      'purpose_kind',
      'purpose_id',
      'status',
      'adopted',
      'winner_id',
      'closed_at',
      'demo',
    ])
    .where('purpose_kind', 'in', [...purposeKinds])
    .where('applied_at', 'is', null)
    .where('status', 'in', ['closed', 'settled', 'cancelled'])
    .orderBy('closed_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    body: { kind: row.body_kind, id: row.body_id } as Body,
    purpose: { kind: row.purpose_kind ?? '', id: row.purpose_id ?? '' },
    status: row.status as Applicable['status'],
    adopted: row.adopted,
    winnerId: row.winner_id,
    closedAt: row.closed_at,
    demo: row.demo,
  }))
}

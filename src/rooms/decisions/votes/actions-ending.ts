import type { Database } from '#core/database.ts'
import { refreshDecision } from '../indexing.ts'
import { tell } from '../proposals/actions-proposing.ts'
import type { Body } from '../rules.ts'
import { clockWords } from './words.ts'

/** A body ends: what it has not begun to vote on is cancelled, in the transaction of the room that ends it. Open votes go to their close. */
export const cancelDecisionsOf = async (tx: Database, body: Body & { id: string }, now: Date): Promise<void> => {
  const ended = await tx
    .updateTable('decision')
    .set({ status: 'cancelled', cancelled_reason: clockWords.bodyClosed })
    .where('body_kind', '=', body.kind)
    .where('body_id', '=', body.id)
    .where('status', 'in', ['collecting', 'grouping', 'announced'])
    .returning(['id', 'title'])
    .execute()
  for (const { id, title } of ended) {
    await refreshDecision(tx, id, now)
    await tell(tx, { id, body, title }, 'decision.cancelled', null, now)
  }
}

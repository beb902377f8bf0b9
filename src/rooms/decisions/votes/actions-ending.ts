import type { Database } from '#core/database.ts'
import { callOff } from '../proposals/actions-proposing.ts'
import type { Body } from '../rules.ts'
import { clockWords } from './words.ts'

/** A body ends: what it has not begun to vote on is cancelled, in the transaction of the room that ends it. Open votes go to their close. */
export const cancelDecisionsOf = async (tx: Database, body: Body & { id: string }, now: Date): Promise<void> => {
  const ended = await tx
    .selectFrom('decision')
    .select(['id', 'title'])
    .where('body_kind', '=', body.kind)
    .where('body_id', '=', body.id)
    .where('status', 'in', ['collecting', 'grouping', 'announced'])
    .forUpdate()
    .execute()
  for (const { id, title } of ended) await callOff(tx, { id, body, title }, clockWords.bodyClosed, null, now)
}

import type { Database } from '#core/database.ts'
import { record } from '#core/history.ts'
import type { Id } from '#core/pure/id.ts'
import { unshareAll } from '#rooms/vault/index.ts'

/** The label ended by itself: what was open about it has no object any more. What was said stays, the documents go back. */
export const endProcedures = async (tx: Database, awardId: Id, now: Date): Promise<void> => {
  const ended = await tx
    .updateTable('label_procedure')
    .set({ status: 'ended', closed_at: now })
    .where('award_id', '=', awardId)
    .where('closed_at', 'is', null)
    .returning('id')
    .execute()
  for (const { id } of ended) {
    await unshareAll(tx, { kind: 'label_procedure', id }, now)
    await record(tx, {
      actorId: null,
      verb: 'label.procedure-ended',
      subject: { kind: 'label_procedure', id },
      at: now,
    })
  }
}

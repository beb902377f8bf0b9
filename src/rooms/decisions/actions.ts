import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** The room that asked acted on the decision: in its transaction. Answers whether it is the first to. */
export const markApplied = async (tx: Database, id: Id, now: Date): Promise<boolean> => {
  const marked = await tx
    .updateTable('decision')
    .set({ applied_at: now })
    .where('id', '=', id)
    .where('applied_at', 'is', null)
    .where('status', 'in', ['closed', 'settled', 'cancelled'])
    .returning('id')
    .executeTakeFirst()
  return marked !== undefined
}

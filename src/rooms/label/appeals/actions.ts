import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** The appeal was judged: there is no other. */
export const closeAppeal = async (tx: Database, applicationId: Id, now: Date): Promise<void> => {
  await tx.updateTable('label_appeal').set({ decided_at: now }).where('application_id', '=', applicationId).execute()
}

import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** Before an account goes: its drafts, which nobody else could read, go too, and it no longer stands in a call that is open. */
export const forgetPerson = async (tx: Database, userId: Id): Promise<void> => {
  await tx.deleteFrom('banner_amendment').where('proposed_by', '=', userId).where('status', '=', 'draft').execute()
  await tx
    .updateTable('banner_peer')
    .set({ status: 'withdrawn' })
    .where('person_id', '=', userId)
    .where('status', '=', 'candidate')
    .where('call_id', 'in', tx.selectFrom('banner_call').select('id').where('status', '=', 'open'))
    .execute()
}

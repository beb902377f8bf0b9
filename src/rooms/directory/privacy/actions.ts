import type { Database } from '#core/database.ts'
import { removeFile } from '#core/files.ts'
import type { Id } from '#core/pure/id.ts'
import { forgetStrayContacts } from '../actions.ts'

/**
 * Removes a person from the directory: their own drafts, the conversations they began, invitations to their address, their address as a
 * contact and their name among the people of the sheets they kept. Published sheets stay.
 */
export const forgetPerson = async (tx: Database, userId: Id): Promise<void> => {
  const person = await tx.selectFrom('app_user').select(['name', 'email']).where('id', '=', userId).executeTakeFirst()
  if (!person) return
  const kept = (await tx.selectFrom('sheet_member').select('sheet_id').where('user_id', '=', userId).execute()).map(
    (row) => row.sheet_id,
  )
  await tx.deleteFrom('sheet_member').where('user_id', '=', userId).execute()
  await forgetStrayContacts(tx, kept)
  if (kept.length > 0) {
    await tx.deleteFrom('sheet_person').where('sheet_id', 'in', kept).where('name', '=', person.name).execute()
    await tx
      .deleteFrom('sheet')
      .where('id', 'in', kept)
      .where('status', '=', 'draft')
      .where((eb) =>
        eb.not(eb.exists(eb.selectFrom('sheet_member').select('user_id').whereRef('sheet_id', '=', 'sheet.id'))),
      )
      .execute()
  }
  const claims = await tx.deleteFrom('sheet_claim').where('user_id', '=', userId).returning('proof_file_id').execute()
  for (const { proof_file_id } of claims) if (proof_file_id) await removeFile(tx, proof_file_id)
  await tx.deleteFrom('sheet_proposal').where('author_id', '=', userId).where('status', '=', 'pending').execute()
  await tx.deleteFrom('sheet_invitation').where('email', '=', person.email).execute()
  await tx.deleteFrom('relay_thread').where('sender_email', '=', person.email).execute()
  await tx
    .updateTable('sheet_report')
    .set({ reporter_email: null, forgotten_at: new Date() })
    .where('reporter_id', '=', userId)
    .where('reporter_email', 'is not', null)
    .execute()
}

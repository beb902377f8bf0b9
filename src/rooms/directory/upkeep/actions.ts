import { type Database, inTransaction } from '#core/database.ts'

const day = 86_400_000
const invitationDays = 60
const conversationDays = 730

/** Forgets what has no more use: invitations long expired, and conversations where nobody wrote for two years. */
export const purge = (db: Database, now: Date): Promise<void> =>
  inTransaction(db, async (tx) => {
    const ago = (days: number) => new Date(now.getTime() - days * day)
    await tx.deleteFrom('sheet_invitation').where('expires_at', '<', ago(invitationDays)).execute()
    await tx
      .deleteFrom('relay_thread')
      .where('created_at', '<', ago(conversationDays))
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('relay_message')
              .select('relay_message.id')
              .whereRef('thread_id', '=', 'relay_thread.id')
              .where('sent_at', '>=', ago(conversationDays)),
          ),
        ),
      )
      .execute()
  })

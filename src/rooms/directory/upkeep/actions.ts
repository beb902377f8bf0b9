import { type Database, inTransaction } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { refreshIndex } from '../indexing.ts'
import { findSheet } from '../queries.ts'
import { sheetsCountedIn } from './queries.ts'

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

const batch = 200

/** Brings the search up to date for every published sheet that counts for this challenge, a few hundred at a time. */
export const reindexSheetsOf = async (services: Services, challengeId: number): Promise<number> => {
  const today = parisDay(services.clock())
  let done = 0
  for (let after: Id | null = null; ; ) {
    const ids = await sheetsCountedIn(services.db, challengeId, after, batch)
    await inTransaction(services.db, async (tx) => {
      for (const id of ids) {
        const sheet = await findSheet(tx, null, { id }, today)
        if (sheet) await refreshIndex(tx, sheet)
      }
    })
    done += ids.length
    after = ids.at(-1) ?? null
    if (ids.length < batch) return done
  }
}

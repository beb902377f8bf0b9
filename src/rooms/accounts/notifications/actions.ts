import { type Database, inTransaction } from '#core/database.ts'
import type { MailCategory } from '#core/mail.ts'
import type { Id } from '#core/pure/id.ts'
import { accountById } from '../queries.ts'
import { refusable } from './forms.ts'

/** Keeps what the person wants; every other refusable category is refused. */
export const chooseCategories = (db: Database, userId: Id, wanted: readonly string[]): Promise<void> =>
  inTransaction(db, async (tx) => {
    for (const category of refusable) await choose(tx, userId, category, wanted.includes(category))
  })

/** One click in a mail. An account erased since is no error: nothing more will come. */
export const unsubscribe = async (db: Database, userId: Id, category: MailCategory): Promise<void> => {
  if (await accountById(db, userId)) await choose(db, userId, category, false)
}

const choose = (db: Database, userId: Id, category: MailCategory, enabled: boolean) =>
  db
    .insertInto('notification_choice')
    .values({ user_id: userId, category, enabled })
    .onConflict((conflict) => conflict.columns(['user_id', 'category']).doUpdateSet({ enabled }))
    .execute()

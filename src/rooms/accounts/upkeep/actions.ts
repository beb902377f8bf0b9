import { type Database, inTransaction } from '#core/database.ts'
import { forgetMailsBefore, forgetMailsTo } from '#core/mail-keeping.ts'
import type { Id } from '#core/pure/id.ts'

const day = 86_400_000
const unconfirmedDays = 30
const mailDays = 90

/** Forgets what has no more use: expired sessions and links, sign-ups never confirmed, mails older than three months. */
export const purge = (db: Database, now: Date): Promise<void> =>
  inTransaction(db, async (tx) => {
    const ago = (days: number) => new Date(now.getTime() - days * day)
    await tx.deleteFrom('auth_session').where('expires_at', '<', now).execute()
    await tx.deleteFrom('auth_verification').where('expires_at', '<', now).execute()
    await tx.deleteFrom('account_link').where('expires_at', '<', now).execute()
    await tx.deleteFrom('used_totp').where('used_at', '<', ago(1)).execute()
    await tx
      .deleteFrom('app_user')
      .where('email_verified', '=', false)
      .where('created_at', '<', ago(unconfirmedDays))
      .execute()
    await forgetMailsBefore(tx, ago(mailDays))
  })

/** Removes the demonstration's people, their mails and everything tied to them in this room. Answers the ids of those people. */
export const eraseAccountsDemo = async (tx: Database): Promise<Id[]> => {
  const people = await tx.selectFrom('app_user').select(['id', 'email']).where('demo', '=', true).execute()
  for (const person of people) await forgetMailsTo(tx, person)
  await tx.deleteFrom('app_user').where('demo', '=', true).execute()
  return people.map(({ id }) => id)
}

import { hashPassword } from 'better-auth/crypto'
import { inTransaction } from '#core/database.ts'
import { sendMail } from '#core/mail.ts'
import { type PasswordRefusal, passwordRefusal } from '#core/pure/password.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { closeSessions, recordAccount, setPassword } from '../actions.ts'
import { unknownAddressMail } from '../emails.ts'
import { issueLink, spendLink } from '../links/actions.ts'
import { findLink } from '../links/queries.ts'
import { accountByEmail, accountById } from '../queries.ts'
import { type Forgotten, passwordChangedMail, recoveryMail, suspendedMail } from './emails.ts'

/** Writes to this address what it may know. Whatever exists, one link is made, one mail leaves, and the site says the same. */
export const sendRecovery = async (services: Services, forgotten: Forgotten, email: string): Promise<void> => {
  await inTransaction(services.db, async (tx) => {
    const account = await accountByEmail(tx, email)
    const mayReset = account && !account.suspended
    const link = await issueLink(tx, 'reset', { userId: mayReset ? account.id : null }, services.clock())
    if (mayReset) await sendMail(tx, recoveryMail(services, account, forgotten, link))
    else if (account) await sendMail(tx, suspendedMail(services, account, link.eventKey))
    else await sendMail(tx, unknownAddressMail(services, email, link.eventKey))
  })
}

/**
 * Gives a new password to whoever holds the link. A password refused by the rule leaves the link alive. The link
 * also proves the address; every device is signed out, the second factor stays.
 */
export const resetPassword = async (
  services: Services,
  form: { token: string; password: string },
): Promise<Outcome<null, 'dead-link' | PasswordRefusal>> => {
  const now = services.clock()
  return inTransaction(services.db, async (tx) => {
    const link = await findLink(tx, 'reset', form.token, now)
    const account = link && (await accountById(tx, link.userId))
    if (!account) return refused('dead-link')
    const weakness = passwordRefusal(form.password, account)
    if (weakness) return refused(weakness)
    if (!(await spendLink(tx, 'reset', form.token, now))) return refused('dead-link')
    await setPassword(tx, account.id, await hashPassword(form.password), now)
    await tx.updateTable('app_user').set({ email_verified: true }).where('id', '=', account.id).execute()
    await closeSessions(tx, account.id)
    await recordAccount(tx, 'password_changed', account)
    await sendMail(tx, passwordChangedMail(services, account))
    return done(null)
  })
}

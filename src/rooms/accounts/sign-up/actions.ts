import { hashPassword } from 'better-auth/crypto'
import { sql } from 'kysely'
import { type Database, inTransaction } from '#core/database.ts'
import { sendMail } from '#core/mail.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { recordAccount, setPassword } from '../actions.ts'
import { unknownAddressMail } from '../emails.ts'
import { issueLink, spendLink } from '../links/actions.ts'
import { accountByEmail, accountById } from '../queries.ts'
import { alreadyMail, confirmMail } from './emails.ts'
import type { SignUp } from './forms.ts'

/**
 * Opens an account to be confirmed by mail. To whoever asks, an address that already has one looks the same and takes the same time:
 * only its owner is told, by mail. A sign-up not confirmed is replaced by the next one, name, password and link, so that nobody can
 * book another's address with a password of their own. `back` is where the person was going: the links of the mails lead there in the end.
 */
export const signUp = async (services: Services, form: SignUp, back: string): Promise<void> => {
  const now = services.clock()
  const hash = await hashPassword(form.password)
  await inTransaction(services.db, async (tx) => {
    const account = await claimAddress(tx, form)
    const link = await issueLink(tx, 'verify', { userId: account.verified ? null : account.id }, now)
    if (account.verified) {
      await sendMail(tx, alreadyMail(services, account, link.eventKey, back))
      return
    }
    await tx.updateTable('app_user').set({ name: form.name }).where('id', '=', account.id).execute()
    await setPassword(tx, account.id, hash, now)
    if (account.isNew) await recordAccount(tx, 'created', account)
    await sendMail(tx, confirmMail(services, { ...account, name: form.name }, link, back))
  })
}

/** The account of this address, made if there was none, locked until the end of the transaction. */
const claimAddress = (tx: Database, { name, email }: { name: string; email: string }) =>
  tx
    .insertInto('app_user')
    .values({ name, email })
    .onConflict((conflict) => conflict.column('email').doUpdateSet({ email }))
    .returning(['id', 'name', 'email', 'demo', 'email_verified as verified', sql<boolean>`xmax = 0`.as('isNew')])
    .executeTakeFirstOrThrow()

/** The person pressed the button of the page their link leads to. */
export const confirmAddress = async (services: Services, token: string): Promise<Outcome<null, 'dead-link'>> =>
  inTransaction(services.db, async (tx) => {
    const link = await spendLink(tx, 'verify', token, services.clock())
    const account = link && (await accountById(tx, link.userId))
    if (!account) return refused('dead-link')
    await tx.updateTable('app_user').set({ email_verified: true }).where('id', '=', account.id).execute()
    await recordAccount(tx, 'verified', account)
    return done(null)
  })

/** Sends once more what this address needs to hear. Whatever exists, one mail leaves and the answer takes the same time. */
export const resendConfirmation = async (services: Services, email: string, back: string): Promise<void> => {
  await inTransaction(services.db, async (tx) => {
    const account = await accountByEmail(tx, email)
    const waiting = account && !account.verified
    const link = await issueLink(tx, 'verify', { userId: waiting ? account.id : null }, services.clock())
    if (waiting) await sendMail(tx, confirmMail(services, account, link, back))
    else if (account) await sendMail(tx, alreadyMail(services, account, link.eventKey, back))
    else await sendMail(tx, unknownAddressMail(services, email, link.eventKey))
  })
}

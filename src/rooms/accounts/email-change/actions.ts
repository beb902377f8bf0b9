import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction, isDuplicate } from '#core/database.ts'
import { sendMail } from '#core/mail.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { closeSessions, recordAccount } from '../actions.ts'
import { issueLink, spendLink } from '../links/actions.ts'
import { accountByEmail, accountById, passwordMatches } from '../queries.ts'
import { emailChangedMail, fromNewMail, fromOldMail, takenMail } from './emails.ts'

/** First step: a link to the present address. Says nothing of whether the new one is free. */
export const askEmailChange = async (
  services: Services,
  actor: Actor,
  form: { email: string; password: string },
): Promise<Outcome<null, 'wrong-password' | 'same'>> => {
  if (form.email === actor.email) return refused('same')
  if (!(await passwordMatches(services.db, actor.id, form.password))) return refused('wrong-password')
  return inTransaction(services.db, async (tx) => {
    const link = await issueLink(tx, 'email-old', { userId: actor.id, newEmail: form.email }, services.clock())
    await sendMail(tx, fromOldMail(services, actor, link))
    return done(null)
  })
}

/** Second step, from the old address: a link to the new one, or a word to whoever already holds it. */
export const confirmFromOld = (services: Services, token: string): Promise<Outcome<null, 'dead-link'>> =>
  inTransaction(services.db, async (tx) => {
    const { account, newEmail } = await openLink(tx, 'email-old', token, services.clock())
    if (!account || !newEmail) return refused('dead-link')
    const link = await issueLink(tx, 'email-new', { userId: account.id, newEmail }, services.clock())
    const holder = await accountByEmail(tx, newEmail)
    if (holder?.verified) await sendMail(tx, takenMail(services, holder, link.eventKey))
    else await sendMail(tx, fromNewMail(services, { ...account, email: newEmail }, link))
    return done(null)
  })

/** Last step, from the new address, which becomes the identifier; a sign-up there that was never confirmed gives way. */
export const confirmFromNew = async (
  services: Services,
  token: string,
): Promise<Outcome<null, 'dead-link' | 'taken'>> => {
  try {
    return await inTransaction(services.db, async (tx) => {
      const { account, newEmail } = await openLink(tx, 'email-new', token, services.clock())
      if (!account || !newEmail) return refused('dead-link')
      await tx.deleteFrom('app_user').where('email', '=', newEmail).where('email_verified', '=', false).execute()
      await tx.updateTable('app_user').set({ email: newEmail }).where('id', '=', account.id).execute()
      await closeSessions(tx, account.id)
      await recordAccount(tx, 'email_changed', account)
      await sendMail(tx, emailChangedMail(services, account))
      return done(null)
    })
  } catch (error) {
    if (isDuplicate(error, 'app_user_email_key')) return refused('taken')
    throw error
  }
}

const openLink = async (tx: Database, purpose: 'email-old' | 'email-new', token: string, now: Date) => {
  const link = await spendLink(tx, purpose, token, now)
  return { account: link && (await accountById(tx, link.userId)), newEmail: link?.newEmail }
}

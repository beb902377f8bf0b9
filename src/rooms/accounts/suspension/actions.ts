import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { sendMail } from '#core/mail.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { closeSessions, recordAccount } from '../actions.ts'
import { accountById } from '../queries.ts'
import { accountSuspendedMail, reinstatedMail } from '../roles/emails.ts'
import { canActOn, type ReinstateRefusal, type SuspendRefusal, saysSomething } from '../roles/rules.ts'

/** Closes an account for a while: no session, no link by mail, no sign-in, until it is reinstated. */
export const suspendAccount = (
  services: Services,
  actor: Actor,
  { userId, reason }: { userId: Id; reason: string },
): Promise<Outcome<null, SuspendRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const person = await accountById(tx, userId)
    const refusal = canActOn(actor, person?.id, parisDay(services.clock()))
    if (refusal || !person) return refused(refusal ?? 'unknown-person')
    if (person.suspended) return refused('already-suspended')
    if (!saysSomething(reason)) return refused('reason-missing')
    await tx
      .updateTable('app_user')
      .set({ status: 'suspended', suspended_reason: reason.trim() })
      .where('id', '=', userId)
      .execute()
    await closeSessions(tx, userId)
    await tx.deleteFrom('account_link').where('user_id', '=', userId).execute()
    await recordAccount(tx, 'suspended', person, actor.id)
    await sendMail(tx, accountSuspendedMail(services, person, reason.trim()))
    return done(null)
  })

export const reinstateAccount = (
  services: Services,
  actor: Actor,
  { userId }: { userId: Id },
): Promise<Outcome<null, ReinstateRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const person = await accountById(tx, userId)
    const refusal = canActOn(actor, person?.id, parisDay(services.clock()))
    if (refusal || !person) return refused(refusal ?? 'unknown-person')
    if (!person.suspended) return refused('not-suspended')
    await tx
      .updateTable('app_user')
      .set({ status: 'active', suspended_reason: null })
      .where('id', '=', userId)
      .execute()
    await recordAccount(tx, 'reinstated', person, actor.id)
    await sendMail(tx, reinstatedMail(services, person))
    return done(null)
  })

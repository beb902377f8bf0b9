import { hashPassword } from 'better-auth/crypto'
import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { sendMail } from '#core/mail.ts'
import { type PasswordRefusal, passwordRefusal } from '#core/pure/password.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { closeSessions, recordAccount, setPassword } from '../actions.ts'
import { currentSession } from '../auth.ts'
import { passwordMatches } from '../queries.ts'
import { passwordChangedMail } from '../recovery/emails.ts'

export const rename = (services: Services, actor: Actor, name: string): Promise<void> =>
  inTransaction(services.db, async (tx) => {
    if (name === actor.name) return
    await tx.updateTable('app_user').set({ name }).where('id', '=', actor.id).execute()
    await recordAccount(tx, 'renamed', actor)
  })

/** Changes the password of someone who knows the present one, and signs out their other devices. */
export const changePassword = async (
  services: Services,
  headers: Headers,
  actor: Actor,
  form: { current: string; password: string },
): Promise<Outcome<null, 'wrong-password' | PasswordRefusal>> => {
  if (!(await passwordMatches(services.db, actor.id, form.current))) return refused('wrong-password')
  const weakness = passwordRefusal(form.password, actor)
  if (weakness) return refused(weakness)
  const hash = await hashPassword(form.password)
  const session = await currentSession(services, headers)
  return inTransaction(services.db, async (tx) => {
    await setPassword(tx, actor.id, hash, services.clock())
    await closeSessions(tx, actor.id, session?.id)
    await recordAccount(tx, 'password_changed', actor)
    await sendMail(tx, passwordChangedMail(services, actor))
    return done(null)
  })
}

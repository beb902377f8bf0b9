import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { sendMail } from '#core/mail.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { closeSessions, recordAccount } from '../actions.ts'
import { authOn, currentSession, refusalCode } from '../auth.ts'
import { passwordMatches } from '../queries.ts'
import { secondFactorMail } from './emails.ts'
import { codeDigest, codeMemory } from './totp.ts'
import type { SecondFactorRefusal } from './words.ts'

type Answer<T> = Promise<Outcome<T, SecondFactorRefusal>>

const refusals: Record<string, SecondFactorRefusal> = {
  INVALID_PASSWORD: 'wrong-password',
  TOTP_ALREADY_ENABLED: 'already-on',
  TWO_FACTOR_NOT_ENABLED: 'off',
}
const refusalOf = (error: unknown): SecondFactorRefusal => refusals[refusalCode(error)] ?? 'wrong-code'

/** Takes a code for this person, before it is even checked: false when it was taken already. Of two at once, one gets it. */
export const claimCode = async (db: Database, userId: Id, code: string, now: Date): Promise<boolean> => {
  const taken = await db
    .insertInto('used_totp')
    .values({ user_id: userId, code_hash: codeDigest(userId, code), used_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['user_id', 'code_hash'])
        .doUpdateSet({ used_at: now })
        .where('used_totp.used_at', '<', new Date(now.getTime() - codeMemory)),
    )
    .returning('user_id')
    .executeTakeFirst()
  return taken !== undefined
}

/** Draws a secret, to be proved by a first code; drawing again replaces it. */
export const beginSecondFactor = async (services: Services, headers: Headers, password: string): Answer<null> => {
  try {
    await authOn(services).api.enableTwoFactor({ body: { password }, headers })
    return done(null)
  } catch (error) {
    return refused(refusalOf(error))
  }
}

/**
 * The first right code makes it active. The other sessions are closed, because they never passed it; this one is renewed (`cookies`).
 * `codes` are the back-up codes, to be shown once.
 */
export const activateSecondFactor = async (
  services: Services,
  headers: Headers,
  actor: Actor,
  code: string,
): Answer<{ cookies: string[]; codes: string[] }> => {
  if (!(await claimCode(services.db, actor.id, code, services.clock()))) return refused('code-used')
  try {
    return await inTransaction(services.db, async (tx) => {
      const { api } = authOn({ ...services, db: tx })
      const session = await currentSession({ ...services, db: tx }, headers)
      await closeSessions(tx, actor.id, session?.id)
      const answer = await api.verifyTOTP({ body: { code }, headers, returnHeaders: true })
      const { backupCodes } = await api.viewBackupCodes({ body: { userId: actor.id } })
      await recordAccount(tx, 'second_factor_on', actor)
      await sendMail(tx, secondFactorMail(services, actor, 'on'))
      return done({ cookies: answer.headers.getSetCookie(), codes: backupCodes })
    })
  } catch (error) {
    return refused(refusalOf(error))
  }
}

/** Ten new back-up codes, to be shown once; the old ones are dead. */
export const renewBackupCodes = async (
  services: Services,
  headers: Headers,
  actor: Actor,
  password: string,
): Answer<string[]> => {
  try {
    return await inTransaction(services.db, async (tx) => {
      const { backupCodes } = await authOn({ ...services, db: tx }).api.generateBackupCodes({
        body: { password },
        headers,
      })
      await recordAccount(tx, 'backup_codes_renewed', actor)
      await sendMail(tx, secondFactorMail(services, actor, 'renewed'))
      return done(backupCodes)
    })
  } catch (error) {
    return refused(refusalOf(error))
  }
}

/** Gives the second factor up. Refused to whoever holds a role, today or soon. */
export const giveUpSecondFactor = async (services: Services, actor: Actor, password: string): Answer<null> => {
  if (actor.grants.length > 0) return refused('holds-role')
  if (!(await passwordMatches(services.db, actor.id, password))) return refused('wrong-password')
  return inTransaction(services.db, async (tx) => {
    await tx.deleteFrom('auth_two_factor').where('user_id', '=', actor.id).execute()
    await tx.updateTable('app_user').set({ two_factor_enabled: false }).where('id', '=', actor.id).execute()
    await recordAccount(tx, 'second_factor_off', actor)
    await sendMail(tx, secondFactorMail(services, actor, 'off'))
    return done(null)
  })
}

import type { Database } from '#core/database.ts'
import { record } from '#core/history.ts'
import type { Id } from '#core/pure/id.ts'

type Verb =
  | 'created'
  | 'verified'
  | 'renamed'
  | 'email_changed'
  | 'password_changed'
  | 'second_factor_on'
  | 'second_factor_off'
  | 'backup_codes_renewed'
  | 'suspended'
  | 'reinstated'
  | 'erased'

/** Writes what happened to an account: never a name, an address or a reason, which would outlive an erasure. */
export const recordAccount = (tx: Database, verb: Verb, account: { id: Id }, actorId: Id = account.id) =>
  record(tx, { actorId, verb: `account.${verb}`, subject: { kind: 'account', id: account.id } })

/** Gives the account this password (already hashed). */
export const setPassword = async (tx: Database, userId: Id, hash: string, now: Date): Promise<void> => {
  await tx
    .insertInto('auth_account')
    .values({ account_id: userId, provider_id: 'credential', user_id: userId, password: hash, updated_at: now })
    .onConflict((conflict) =>
      conflict.columns(['provider_id', 'account_id']).doUpdateSet({ password: hash, updated_at: now }),
    )
    .execute()
}

/** Signs the person out everywhere, or everywhere but on the device they use. */
export const closeSessions = async (tx: Database, userId: Id, exceptId?: Id): Promise<void> => {
  let sessions = tx.deleteFrom('auth_session').where('user_id', '=', userId)
  if (exceptId) sessions = sessions.where('id', '<>', exceptId)
  await sessions.execute()
}

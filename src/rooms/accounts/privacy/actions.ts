import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { forgetMailsTo } from '#core/mail-keeping.ts'
import { parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { recordAccount } from '../actions.ts'
import { passwordMatches } from '../queries.ts'
import type { PersonalData } from './contribution.ts'
import { objections } from './queries.ts'

/**
 * Erases a person: the other rooms first, then the mails they received, then the account with its sessions, links, roles and choices.
 * History keeps an identifier that leads nowhere. No mail says goodbye: it would keep the address.
 */
export const eraseAccount = async (
  services: Services,
  actor: Actor,
  password: string,
  others: readonly PersonalData[],
): Promise<Outcome<null, 'wrong-password' | 'needed'>> => {
  if (!(await passwordMatches(services.db, actor.id, password))) return refused('wrong-password')
  return inTransaction(services.db, async (tx) => {
    if ((await objections(tx, actor.id, others, parisDay(services.clock()))).length > 0) return refused('needed')
    for (const { erase } of others) await erase?.(tx, actor.id, services)
    await forgetMailsTo(tx, actor)
    await tx.deleteFrom('auth_verification').where('value', '=', actor.id).execute()
    await recordAccount(tx, 'erased', actor)
    await tx.deleteFrom('app_user').where('id', '=', actor.id).execute()
    return done(null)
  })
}

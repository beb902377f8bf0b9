// People whom the room's tests write into the database, without the forms.
import { hashPassword, symmetricEncrypt } from 'better-auth/crypto'
import type { Actor } from '#core/actor.ts'
import type { Services } from '#core/services.ts'
import { castPassword } from '../../demo/cast.ts'
import { setPassword } from './actions.ts'
import { authOn } from './auth.ts'
import { loadActor } from './queries.ts'

// one hash for all: computing it is what costs
const castHash = hashPassword(castPassword)

/** A verified account with the password of the cast; `more` changes columns. */
export const addPerson = async (
  services: Services,
  email: string,
  more: { name?: string; email_verified?: boolean; status?: string; suspended_reason?: string } = {},
): Promise<string> => {
  const { id } = await services.db
    .insertInto('app_user')
    .values({ name: 'Camille Roux', email, email_verified: true, ...more })
    .returning('id')
    .executeTakeFirstOrThrow()
  await setPassword(services.db, id, await castHash, services.clock())
  return id
}

/** A secret that authenticator applications would hold, proved already; answers it with its back-up codes. */
export const addSecondFactor = async (services: Services, userId: string) => {
  const { secretConfig: key } = await authOn(services).$context
  const secret = 'a-secret-of-thirty-two-letters-x'
  const codes = ['aaaaa-11111', 'bbbbb-22222']
  await services.db
    .insertInto('auth_two_factor')
    .values({
      user_id: userId,
      secret: await symmetricEncrypt({ key, data: secret }),
      backup_codes: await symmetricEncrypt({ key, data: JSON.stringify(codes) }),
      verified: true,
    })
    .execute()
  await services.db.updateTable('app_user').set({ two_factor_enabled: true }).where('id', '=', userId).execute()
  return { secret, codes }
}

/** A role for the year around today, given by nobody. */
export const addRole = async (
  services: Services,
  userId: string,
  role: string,
  days: { from?: string; to?: string } = {},
) => {
  await services.db
    .insertInto('role_grant')
    .values({
      user_id: userId,
      role,
      scope_kind: 'national',
      starts_on: days.from ?? '2020-01-01',
      ends_on: days.to ?? '2099-12-31',
      act: 'décision d’essai',
    })
    .execute()
}

export const actorOf = async (services: Services, userId: string, today = '2026-11-22'): Promise<Actor> => {
  const actor = await loadActor(services.db, userId, today)
  if (!actor) throw new Error('no such person')
  return actor
}

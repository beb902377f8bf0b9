import { makeSignature } from 'better-auth/crypto'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { authOn } from '../auth.ts'

/** Opens a session without a password, for tests and measures only. Answers the `Cookie` header of a browser that holds it. */
export const openSession = async (services: Services, userId: Id): Promise<string> => {
  const { internalAdapter, secret, authCookies } = await authOn(services).$context
  const { token } = await internalAdapter.createSession(userId)
  const signed = `${token}.${await makeSignature(token, secret)}`
  return `${authCookies.sessionToken.name}=${encodeURIComponent(signed)}`
}

import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

const challengeCookie = /(?:^|;\s*)(?:__Secure-)?fi\.two_factor=([^;]+)/

/** Who gave the right password and still owes the second factor, from the cookie of that step; null when there is none. */
export const challengedUser = async (db: Database, headers: Headers, now: Date): Promise<Id | null> => {
  const signed = challengeCookie.exec(headers.get('cookie') ?? '')?.[1]
  if (!signed) return null
  // better-auth checks the signature when the code is given; here the identifier is only a key of 20 random characters
  const identifier = signed.split(/\.|%2E/)[0] ?? ''
  const row = await db
    .selectFrom('auth_verification')
    .select('value')
    .where('identifier', '=', identifier)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row?.value ?? null
}

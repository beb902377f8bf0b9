import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** A place where the person is signed in. The token that opens it never leaves the database. */
export type Device = { id: Id; userAgent: string; since: Date; seen: Date }

/** Latest first. `seen` is exact to the day: a session is renewed once a day at most. */
export const devicesOf = async (db: Database, userId: Id, now: Date): Promise<Device[]> => {
  const rows = await db
    .selectFrom('auth_session')
    .select(['id', 'user_agent', 'created_at as since', 'updated_at as seen'])
    .where('user_id', '=', userId)
    .where('expires_at', '>', now)
    .orderBy('updated_at', 'desc')
    .execute()
  return rows.map(({ user_agent, ...row }) => ({ ...row, userAgent: user_agent ?? '' }))
}

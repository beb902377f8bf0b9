import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from './database.ts'
import { Problem } from './errors.ts'

export type Limit = { name: string; hits: number; perSeconds: number }

/**
 * Counts one more try for each key and throws « too many » past the limit. A key's window opens with its first try, not at a round hour
 * that everyone knows. Kept in PostgreSQL so that every process counts together; keys (addresses, e-mails) are kept only as digests.
 */
export const throttle = async (db: Database, limit: Limit, keys: readonly string[], now: Date): Promise<void> => {
  const milliseconds = limit.perSeconds * 1000
  const open = sql<boolean>`rate_limit.window_start > ${new Date(now.getTime() - milliseconds)}`
  for (const key of keys) {
    const digest = createHash('sha256').update(`${limit.name}\0${key}`).digest('base64url')
    const row = await db
      .insertInto('rate_limit')
      .values({ key: digest, window_start: now, hits: 1 })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({
          hits: sql`case when ${open} then rate_limit.hits + 1 else 1 end`,
          window_start: sql`case when ${open} then rate_limit.window_start else excluded.window_start end`,
        }),
      )
      .returning(['hits', 'window_start'])
      .executeTakeFirstOrThrow()
    if (row.hits > limit.hits) {
      const ends = row.window_start.getTime() + milliseconds
      throw new Problem('too-many', Math.max(1, Math.ceil((ends - now.getTime()) / 1000)))
    }
  }
}

/** Forgets a key's count: a successful sign-in wipes the failed ones. */
export const forgive = async (db: Database, limit: Limit, keys: readonly string[]): Promise<void> => {
  const digests = keys.map((key) => createHash('sha256').update(`${limit.name}\0${key}`).digest('base64url'))
  await db.deleteFrom('rate_limit').where('key', 'in', digests).execute()
}

/** Removes windows older than a day. */
export const sweepRateLimits = async (db: Database, now: Date): Promise<void> => {
  await db
    .deleteFrom('rate_limit')
    .where('window_start', '<', new Date(now.getTime() - 86_400_000))
    .execute()
}

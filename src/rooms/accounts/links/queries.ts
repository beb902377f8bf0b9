import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { LinkPurpose } from './rules.ts'
import { digest } from './token.ts'

export type Link = { userId: Id; newEmail: string | null }

/** What a token in use is good for, or null when it is dead; looking does not use it (mail scanners open every link). */
export const findLink = async (db: Database, purpose: LinkPurpose, token: string, now: Date): Promise<Link | null> => {
  const row = await db
    .selectFrom('account_link')
    .select(['user_id', 'new_email'])
    .where('token_hash', '=', digest(token))
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row?.user_id ? { userId: row.user_id, newEmail: row.new_email } : null
}

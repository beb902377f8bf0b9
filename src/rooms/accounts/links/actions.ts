import { randomBytes } from 'node:crypto'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Link } from './queries.ts'
import { type LinkPurpose, lifetimes } from './rules.ts'
import { digest } from './token.ts'

/** A link just made: its token goes into the mail and nowhere else; `eventKey` names the mail without telling the token. */
export type NewLink = { token: string; eventKey: string }

/**
 * Makes a link, which replaces those of the same purpose. Without a person (an unknown address) it is made all the same, for nobody:
 * the answer then takes the same time.
 */
export const issueLink = async (
  tx: Database,
  purpose: LinkPurpose,
  to: { userId: Id | null; newEmail?: string },
  now: Date,
): Promise<NewLink> => {
  const token = randomBytes(32).toString('base64url')
  await tx.deleteFrom('account_link').where('user_id', '=', to.userId).where('purpose', '=', purpose).execute()
  await tx
    .insertInto('account_link')
    .values({
      token_hash: digest(token),
      purpose,
      user_id: to.userId,
      new_email: to.newEmail ?? null,
      expires_at: new Date(now.getTime() + lifetimes[purpose]),
    })
    .execute()
  return { token, eventKey: `link:${digest(token)}` }
}

/** Uses a link up: only one of two simultaneous uses gets it. Null when it is dead. */
export const spendLink = async (tx: Database, purpose: LinkPurpose, token: string, now: Date): Promise<Link | null> => {
  const row = await tx
    .deleteFrom('account_link')
    .where('token_hash', '=', digest(token))
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .returning(['user_id', 'new_email'])
    .executeTakeFirst()
  return row?.user_id ? { userId: row.user_id, newEmail: row.new_email } : null
}

import type { Database } from '#core/database.ts'
import type { MailCategory } from '#core/mail.ts'
import type { Id } from '#core/pure/id.ts'
import { refusable } from './forms.ts'

/** The refusable categories this person still wants; all of them until they say otherwise. */
export const wantedCategories = async (db: Database, userId: Id): Promise<MailCategory[]> => {
  const rows = await db
    .selectFrom('notification_choice')
    .select('category')
    .where('user_id', '=', userId)
    .where('enabled', '=', false)
    .execute()
  const refused = new Set(rows.map((row) => row.category))
  return refusable.filter((category) => !refused.has(category))
}

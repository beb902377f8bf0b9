import type { Database } from '#core/database.ts'
import type { Received } from './actions.ts'

/** What its sender may read again of a message received, or undefined. */
export const receivedMessage = (db: Database, number: number): Promise<Received | undefined> =>
  db.selectFrom('contact_message').select(['number', 'due_on as dueOn']).where('number', '=', number).executeTakeFirst()

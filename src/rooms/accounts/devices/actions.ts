import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** Signs the person out of one of their devices; does nothing to another's. */
export const endSession = async (db: Database, actor: Actor, sessionId: Id): Promise<void> => {
  await db.deleteFrom('auth_session').where('id', '=', sessionId).where('user_id', '=', actor.id).execute()
}

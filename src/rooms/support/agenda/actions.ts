import { randomUUID } from 'node:crypto'
import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import type { Services } from '#core/services.ts'
import { digestOf } from '../scouting/token.ts'
import { keyOf } from './key.ts'

/** A private address of one's calendar, or another in its place: the one before opens nothing any more. Only its digest is looked up. */
export const renewFeed = ({ db, secret }: Services, actor: Actor, now: Date): Promise<void> =>
  inTransaction(db, async (tx) => {
    const seed = randomUUID()
    const made = { seed, token_hash: digestOf(keyOf(secret, actor.id, seed)), made_at: now }
    await tx
      .insertInto('support_feed')
      .values({ user_id: actor.id, ...made })
      .onConflict((conflict) => conflict.column('user_id').doUpdateSet(made))
      .execute()
  })

/** No address any more: calendars that had it are refused. */
export const cutFeed = ({ db }: Services, actor: Actor): Promise<void> =>
  inTransaction(db, async (tx) => {
    await tx.deleteFrom('support_feed').where('user_id', '=', actor.id).execute()
  })

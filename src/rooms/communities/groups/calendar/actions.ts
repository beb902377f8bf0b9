import { randomUUID } from 'node:crypto'
import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import type { Services } from '#core/services.ts'
import { digestOf, keyOf } from './key.ts'
import type { Body } from './queries.ts'

/** A private address of this calendar, or another in its place: the one before opens nothing any more. */
export const renewFeed = ({ db, secret }: Services, actor: Actor, { kind, id }: Body, now: Date): Promise<void> =>
  inTransaction(db, async (tx) => {
    const seed = randomUUID()
    const made = { seed, token_hash: digestOf(keyOf(secret, actor.id, id, seed)), made_at: now }
    await tx
      .insertInto('group_feed')
      .values({ user_id: actor.id, body_kind: kind, body_id: id, ...made })
      .onConflict((conflict) => conflict.columns(['user_id', 'body_kind', 'body_id']).doUpdateSet(made))
      .execute()
  })

/** No address any more: calendars that had it are refused. */
export const cutFeed = ({ db }: Services, actor: Actor, { kind, id }: Body): Promise<void> =>
  inTransaction(db, async (tx) => {
    await tx
      .deleteFrom('group_feed')
      .where('user_id', '=', actor.id)
      .where('body_kind', '=', kind)
      .where('body_id', '=', id)
      .execute()
  })

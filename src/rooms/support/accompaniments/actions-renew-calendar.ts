import { randomUUID } from 'node:crypto'
import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { lockAccompaniment } from './queries.ts'

/** A secret link to one's calendar, or another in its place: the one before opens nothing any more. */
export const renewCalendar = (services: Services, actor: Actor, id: Id, now: Date): Promise<void> =>
  inTransaction(services.db, async (tx) => {
    await lockAccompaniment(tx, actor, id, parisDay(now))
    const seed = randomUUID()
    await tx
      .insertInto('accompaniment_calendar')
      .values({ accompaniment_id: id, user_id: actor.id, seed })
      .onConflict((conflict) => conflict.columns(['accompaniment_id', 'user_id']).doUpdateSet({ seed }))
      .execute()
  })

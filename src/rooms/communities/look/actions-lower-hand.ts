import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { aloneIn } from '#core/alone.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { tellHand } from './emails.ts'
import { newsFor } from './queries-news.ts'

/** Takes one's hand back: what it said is erased. Answers where it was raised. */
export const lowerHand = (
  db: Database,
  actor: Actor,
  id: Id,
  today: Day,
): Promise<{ place: string; placeId: number }> =>
  inTransaction(db, async (tx) => {
    const hand = isId(id)
      ? await tx
          .updateTable('raised_hand')
          .set({ withdrawn_on: today, message: '' })
          .where('id', '=', id)
          .where('person_id', '=', actor.id)
          .where('withdrawn_on', 'is', null)
          .returning('territory_id as placeId')
          .executeTakeFirst()
      : undefined
    const { placeId } = found(hand)
    const { name } = await tx.selectFrom('territory').select('name').where('id', '=', placeId).executeTakeFirstOrThrow()
    await record(tx, { actorId: actor.id, verb: 'hand.lowered', subject: { kind: 'territory', id: placeId } })
    return { place: name, placeId }
  })

const alone = aloneIn('communities')

/** Every morning: tells each person whose hand is up what happened near since last time, once a week at most. */
export const tellHands = async (services: Services): Promise<void> => {
  const today = parisDay(services.clock())
  const { rows } = await sql<{ id: Id }>`
    select id from raised_hand where withdrawn_on is null and told_on < ${today}
      and (mailed_on is null or mailed_on <= ${today}::date - 7)`.execute(services.db)
  for (const { id } of rows) {
    await alone(services, id, async (tx) => {
      const news = await newsFor(tx, id, today)
      if (!news) return
      await tx.updateTable('raised_hand').set({ told_on: today, mailed_on: today }).where('id', '=', id).execute()
      await tellHand(tx, services, id, news, today)
    })
  }
}

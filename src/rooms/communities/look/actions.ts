import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { record } from '#core/history.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import { organisationsOf } from './queries-news.ts'
import type { RaiseRefusal } from './rules.ts'

type Raised = { placeId: number; organisationId: Id | null; message: string }

/** Says that one would do something here, alone or in the name of an organisation one keeps. */
export const raiseHand = (
  db: Database,
  actor: Actor,
  { placeId, organisationId, message }: Raised,
  today: Day,
): Promise<Outcome<Id, RaiseRefusal>> =>
  inTransaction(db, async (tx) => {
    if (organisationId && !(await organisationsOf(tx, actor)).some(({ id }) => id === organisationId))
      return refused('not-yours')
    const hand = await tx
      .insertInto('raised_hand')
      .values({
        person_id: actor.id,
        organisation_id: organisationId,
        territory_id: placeId,
        message,
        raised_on: today,
        told_on: today,
        demo: actor.demo,
      })
      .onConflict((conflict) =>
        conflict.columns(['person_id', 'territory_id']).where('withdrawn_on', 'is', null).doNothing(),
      )
      .returning('id')
      .executeTakeFirst()
    if (!hand) return refused('already')
    await record(tx, { actorId: actor.id, verb: 'hand.raised', subject: { kind: 'territory', id: placeId } })
    return done(hand.id)
  })

// A case at each point of its life, as its holder meets it, for the tests of these pages.
import type { Actor } from '#core/actor.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { stopAnswer } from '../cases/clocks.ts'
import { happened } from '../cases/events.ts'
import { inProgress, on, today } from '../room.fixture.ts'
import type { Level, OutcomeKind } from '../rules.ts'

/** An answer given that day to a case, wherever it stands. The short way: how one answers is tested where it is. */
export const answer = async ({ db }: Services, id: Id, day = today, kind: OutcomeKind = 'adjusted'): Promise<void> => {
  await db
    .insertInto('blocker_outcome')
    .values({ case_id: id, kind, said: 'La pratique est corrigée.', given_at: on(day) })
    .execute()
  await db
    .updateTable('blocker_case')
    .set({ status: 'answered', answered_at: on(day) })
    .where('id', '=', id)
    .execute()
  await stopAnswer(db, id, day)
  await happened(db, { id }, { actorId: null, side: 'officer', verb: 'answered', details: { kind }, at: on(day) })
}

export const answered = async (services: Services, by: Actor, level: Level = 2): Promise<Id> => {
  const id = await inProgress(services, by, level)
  await answer(services, id)
  return id
}

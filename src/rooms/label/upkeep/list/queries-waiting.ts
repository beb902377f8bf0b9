import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import { reachOf } from '../../desk/queries-access.ts'
import { waits } from '../reminders/queries.ts'
import { type WaitingFor, waitingFor } from '../reminders/rules.ts'
import { within } from './queries.ts'

/** How many procedures wait for what, where this person coordinates: what the list shows behind each filter. */
export const proceduresWaiting = async (
  db: Database,
  actor: Actor,
  today: Day,
): Promise<Record<WaitingFor, number>> => {
  const { coordinates, tied } = await reachOf(db, actor, today)
  const counts = await db
    .selectFrom('label_procedure')
    .innerJoin('label_award', 'label_award.id', 'label_procedure.award_id')
    .select((eb) => waitingFor.map((what) => eb.fn.countAll<number>().filterWhere(waits(what, today)).as(what)))
    .where('label_procedure.closed_at', 'is', null)
    .$if(coordinates !== 'everywhere', (query) => query.where(within(coordinates === 'everywhere' ? [] : coordinates)))
    .$if(tied.length > 0, (query) => query.where('label_award.organisation_id', 'not in', tied))
    .executeTakeFirstOrThrow()
  return counts
}

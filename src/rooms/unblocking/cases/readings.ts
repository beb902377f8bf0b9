import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Sides } from '../rules.ts'
import type { InHand } from './queries.ts'

const capacityOf = ({ handles, deputises }: Sides) => (handles ? 'officer' : deputises ? 'deputy' : 'supervisor')

/**
 * Writes that someone who is not of the project read a case, before it is shown to them. Those of the project read their own case: nothing is
 * written. Lists say nothing of what a case is about: they are not readings.
 */
export const logReading = async (
  db: Database,
  actor: Actor,
  { blocker, sides }: InHand,
  what: 'case' | 'document',
  at: Date,
): Promise<void> => {
  if (sides.asks && !sides.handles && !sides.deputises && !sides.supervises) return
  await db
    .insertInto('blocker_reading')
    .values({
      case_id: blocker.id,
      reader_id: actor.id,
      appointment_id: sides.handles || sides.deputises ? (blocker.appointment?.id ?? null) : null,
      capacity: capacityOf(sides),
      what,
      at,
    })
    .execute()
}

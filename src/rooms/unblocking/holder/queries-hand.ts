import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Case } from '../cases/queries.ts'
import { handsFor } from '../ladder/queries.ts'

/** Is the hand that answered still good that day? Null when nobody had it. Their level is good, by the rules of the base. */
export const handThatAnswered = async (db: Database, blocker: Case, today: Day) => {
  if (!blocker.appointment) return null
  const [hand] = await handsFor(db, blocker, today, blocker.appointment.id)
  return {
    standing: hand !== undefined && !hand.away && blocker.appointment.personId !== null,
    tied: hand?.tied ?? false,
  }
}

import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
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

const parisDate = (column: string) => sql`(${sql.ref(column)} at time zone 'Europe/Paris')::date`

/** What one person read of a case in one day (of Paris), in one capacity. `times` counts the pages opened, `last` is when the last was. */
export type Reading = {
  name: string | null
  function: string | null
  capacity: 'officer' | 'deputy' | 'supervisor'
  what: 'case' | 'document'
  times: number
  last: Date
}

/** Who read a case, a line per person and day, newest first: for those of the project only, who may know the name of whoever opens their case. */
export const readingsOf = (db: Database, caseId: Id): Promise<Reading[]> =>
  db
    .selectFrom('blocker_reading')
    .leftJoin('app_user', 'app_user.id', 'reader_id')
    .leftJoin('hacker_appointment', 'hacker_appointment.id', 'blocker_reading.appointment_id')
    .select(['app_user.name', 'hacker_appointment.function', 'capacity', 'what'])
    .select((eb) => [eb.fn.countAll<number>().as('times'), eb.fn.max<Date>('at').as('last')])
    .where('case_id', '=', caseId)
    .groupBy(['reader_id', 'app_user.name', 'hacker_appointment.function', 'capacity', 'what', parisDate('at')])
    .orderBy('last', 'desc')
    .execute() as Promise<Reading[]>

import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** How many times a case was read by others than those of the project. */
export const countReadings = async (db: Database, caseId: Id): Promise<number> => {
  const { times } = await db
    .selectFrom('blocker_reading')
    .select((eb) => eb.fn.countAll<number>().as('times'))
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  return times
}

/** Of readers whose account is gone nothing tells one from another: each of their readings stays by itself. */
const reader = sql`coalesce(reader_id::text, blocker_reading.id::text)`
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
    .groupBy([reader, 'app_user.name', 'blocker_reading.appointment_id', 'hacker_appointment.function'])
    .groupBy(['capacity', 'what', parisDate('at')])
    .orderBy('last', 'desc')
    .orderBy('app_user.name')
    .execute() as Promise<Reading[]>

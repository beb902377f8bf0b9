import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

export type Deputy = {
  id: Id
  personId: Id
  name: string
  email: string
  secondFactor: boolean
  act: string
  startsOn: Day
  endsOn: Day
  endedOn: Day | null
}

/** Those who stand in, or did: for those who supervise the appointment, and the person it is of. */
export const deputiesOf = async (db: Database, appointmentId: Id): Promise<Deputy[]> =>
  db
    .selectFrom('hacker_deputy')
    .innerJoin('app_user', 'app_user.id', 'person_id')
    .select(['hacker_deputy.id', 'app_user.id as personId', 'app_user.name', 'app_user.email'])
    .select(['two_factor_enabled as secondFactor', 'act', 'starts_on as startsOn', 'ends_on as endsOn'])
    .select('ended_on as endedOn')
    .where('appointment_id', '=', appointmentId)
    .orderBy('ends_on', 'desc')
    .orderBy('hacker_deputy.id')
    .execute()

export type StandingIn = { id: Id; function: string; service: string; startsOn: Day; endsOn: Day }

/** The appointments this person stands in for, that day or later. */
export const standsInFor = async (
  db: Database,
  { id, demo }: { id: Id; demo: boolean },
  today: Day,
): Promise<StandingIn[]> => {
  const { rows } = await sql<StandingIn>`
    select a.id, a.function, a.service, d.starts_on as "startsOn", d.ends_on as "endsOn"
    from hacker_deputy d join hacker_appointment a on a.id = d.appointment_id
    where d.person_id = ${id} and a.demo = ${demo} and d.ends_on >= ${today} and (d.ended_on is null or d.ended_on > ${today})
      and (a.ended_on is null or a.ended_on > ${today}) order by d.starts_on, d.id`.execute(db)
  return rows
}

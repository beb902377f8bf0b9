import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

export type Recipient = { id: Id; name: string; email: string }

/** This person, if they can be written to. */
export const recipientOf = (db: Database, id: Id | null): Promise<Recipient | undefined> =>
  db
    .selectFrom('app_user')
    .select(['id', 'name', 'email'])
    .where('id', '=', id)
    .where('status', '=', 'active')
    .where('email_verified', '=', true)
    .executeTakeFirst()

const membersWritten = 60

/** Who is written to for a community: those who facilitate it that day; when nobody does, its first members. */
export const spokespeopleOf = async (db: Database, community: Id, day: Day): Promise<Recipient[]> => {
  const facilitators = await facilitatorsOf(db, community, day)
  if (facilitators.length > 0) return facilitators
  const { rows } = await sql<Recipient>`
    select distinct u.id, u.name, u.email from (
      select member_kind, member_id from body_members('community', ${community}, ${day}, false) limit ${membersWritten}) as m
    cross join lateral member_people(m.member_kind, m.member_id) as person
    join app_user u on u.id = person and u.status = 'active' and u.email_verified
    order by u.id limit ${membersWritten}`.execute(db)
  return rows
}

const facilitatorsOf = async (db: Database, community: Id, day: Day): Promise<Recipient[]> => {
  const { rows } = await sql<Recipient>`
    select u.id, u.name, u.email from (
      select k.user_id as id from mandate m
      join mandate_holder h on h.mandate_id = m.id join sheet_member k on k.sheet_id = h.organisation_id
      where m.community_id = ${community}
      union select started_by from community where id = ${community}) as may
    join app_user u on u.id = may.id and u.status = 'active' and u.email_verified
    where facilitates(u.id, ${community}, ${day}) order by u.id`.execute(db)
  return rows
}

/** Does anyone facilitate it that day? Otherwise any member may answer for it. */
export const isFacilitated = async (db: Database, community: Id, day: Day): Promise<boolean> =>
  (await facilitatorsOf(db, community, day)).length > 0

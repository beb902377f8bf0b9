import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

export type Recipient = { id: Id; name: string; email: string }

const reachable = sql`join app_user u on u.id = people.id and u.status = 'active' and u.email_verified`

/** Whoever may be written to for one member: that person, or those who keep the organisation's sheet. */
export const peopleOf = async (db: Database, { kind, id }: { kind: string; id: Id }): Promise<Recipient[]> =>
  (
    await sql<Recipient>`
      select u.id, u.name, u.email from member_people(${kind}, ${id}) as people(id) ${reachable} order by u.id`.execute(
      db,
    )
  ).rows

/** Whoever may be written to for any member of this community that day, once each. */
export const peopleOfCommunity = async (db: Database, communityId: Id, day: Day): Promise<Recipient[]> =>
  (
    await sql<Recipient>`
      select u.id, u.name, u.email
      from (
        select distinct p as id from body_members('community', ${communityId}, ${day}, false) m
        cross join lateral member_people(m.member_kind, m.member_id) as p
      ) people ${reachable} order by u.id`.execute(db)
  ).rows

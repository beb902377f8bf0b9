import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

export type Recipient = { id: Id; name: string; email: string }

/** Whoever may be written to for these members, rows of `member_kind` and `member_id`, once each. */
const peopleFor = async (db: Database, members: RawBuilder<unknown>): Promise<Recipient[]> =>
  (
    await sql<Recipient>`
      select u.id, u.name, u.email
      from (
        select distinct p as id from (${members}) m cross join lateral member_people(m.member_kind, m.member_id) as p
      ) people
      join app_user u on u.id = people.id and u.status = 'active' and u.email_verified order by u.id`.execute(db)
  ).rows

/** For one member: that person, or those who keep the organisation's sheet. */
export const peopleOf = (db: Database, { kind, id }: { kind: string; id: Id }): Promise<Recipient[]> =>
  peopleFor(db, sql`select ${kind}::text as member_kind, ${id}::uuid as member_id`)

/** For any member of this community that day. */
export const peopleOfCommunity = (db: Database, communityId: Id, day: Day): Promise<Recipient[]> =>
  peopleFor(db, sql`select member_kind, member_id from body_members('community', ${communityId}, ${day}, false)`)

/** For any member of this group that day. */
export const peopleOfGroup = (db: Database, groupId: Id, day: Day): Promise<Recipient[]> =>
  peopleFor(db, sql`select member_kind, member_id from body_members('group', ${groupId}, ${day}, false)`)

/** For any member of one of these groups that day, and for whoever asks to be one. */
export const peopleAroundGroups = (db: Database, groupIds: readonly Id[], day: Day): Promise<Recipient[]> =>
  peopleFor(
    db,
    sql`
      select b.member_kind, b.member_id from unnest(${groupIds}::uuid[]) as g (id)
      cross join lateral body_members('group', g.id, ${day}, false) b
      union
      select case when person_id is null then 'organisation' else 'person' end, coalesce(person_id, organisation_id)
      from working_group_member where group_id = any(${groupIds}::uuid[]) and status = 'asked'`,
  )

import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { stamp } from '#core/stamp.ts'

/** Something a group decided to do: by an organisation, or by whom its words say. */
export type Action = {
  id: Id
  title: string
  ownerId: Id | null
  owner: string
  ownerSlug: string | null
  ownerWords: string
  dueOn: Day | null
  doneOn: Day | null
  meetingId: Id | null
  meeting: string | null
  behindDoors: boolean
  stamp: string
}

/** The actions of a group, what is due first on top, what is done last; behind closed doors, for members only. */
export const actionsOf = async (db: Database, groupId: Id, inside: boolean): Promise<Action[]> => {
  const { rows } = await sql<Omit<Action, 'stamp'>>`
    select a.id, a.title, a.owner_organisation_id as "ownerId", coalesce(s.name, a.owner_words) as owner,
      case when s.status = 'published' then s.slug end as "ownerSlug", a.owner_words as "ownerWords", a.due_on as "dueOn",
      a.done_on as "doneOn", m.id as "meetingId", m.title as meeting, a.behind_doors as "behindDoors"
    from group_action a join working_group g on g.id = a.group_id
    left join sheet s on s.id = support_standing(a.owner_organisation_id)
    left join group_meeting m on m.id = a.meeting_id and (${inside} or not m.behind_doors)
    where a.group_id = ${groupId} and (${inside} or not (a.behind_doors or g.closed_doors is not null))
    order by a.done_on is not null, a.done_on desc, a.due_on nulls last, a.title`.execute(db)
  return rows.map((row) => ({ ...row, stamp: stamp([row.title, row.ownerId, row.ownerWords, row.dueOn]) }))
}

/** One of them, for a member. */
export const actionIn = async (db: Database, groupId: Id, id: string): Promise<Action> =>
  found(isId(id) ? (await actionsOf(db, groupId, true)).find((one) => one.id === id) : null)

import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

export type DueAction = {
  id: Id
  title: string
  ownerId: Id
  dueOn: Day
  remindedBefore: Day | null
  remindedAfter: Day | null
  group: { name: string; slug: string }
}

/** What an organisation still has to do in a group at work, due by that day; `id`: this one only. */
export const dueBy = async (db: Database, day: Day, id: Id | null = null): Promise<DueAction[]> => {
  const { rows } = await sql<DueAction>`
    select a.id, a.title, support_standing(a.owner_organisation_id) as "ownerId", a.due_on as "dueOn", reminded_before as "remindedBefore",
      reminded_after as "remindedAfter", json_build_object('name', g.name, 'slug', g.slug) as "group"
    from group_action a join working_group g on g.id = a.group_id and g.status <> 'closed'
    where a.done_on is null and a.due_on <= ${day} and a.owner_organisation_id is not null
      and (${id}::uuid is null or a.id = ${id}::uuid)
    order by a.due_on, a.id`.execute(db)
  return rows
}

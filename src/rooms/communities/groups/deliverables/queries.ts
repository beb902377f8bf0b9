import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { stamp } from '#core/stamp.ts'

export type Deliverable = {
  id: Id
  title: string
  body: string
  url: string | null
  dueOn: Day | null
  deliveredOn: Day | null
  behindDoors: boolean
  released: boolean
  stamp: string
}

/** What a group gives, or will: behind closed doors, for its members, but what they gave to all. */
export const deliverablesOf = async (db: Database, groupId: Id, inside: boolean): Promise<Deliverable[]> => {
  const { rows } = await sql<Omit<Deliverable, 'stamp'>>`
    select d.id, d.title, body, url, d.due_on as "dueOn", delivered_on as "deliveredOn", behind_doors as "behindDoors", released
    from group_deliverable d join working_group g on g.id = d.group_id
    where d.group_id = ${groupId} and (${inside} or released or not (behind_doors or g.closed_doors is not null))
    order by delivered_on is not null, delivered_on desc, d.due_on nulls last, d.title`.execute(db)
  return rows.map((row) => ({ ...row, stamp: stamp(row) }))
}

export const deliverableIn = async (db: Database, groupId: Id, inside: boolean, id: string): Promise<Deliverable> =>
  found(isId(id) ? (await deliverablesOf(db, groupId, inside)).find((one) => one.id === id) : null)

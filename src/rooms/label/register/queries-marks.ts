import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { standingOn } from './queries-standing.ts'

/** Organisations whose mark does not say what the register says that day, by id. */
export const wronglyMarked = async (db: Database, day: Day, after: Id | null, limit: number): Promise<Id[]> => {
  const { rows } = await sql<{ id: Id }>`
    with held as (
      select organisation_id, array_agg(family order by family) as families
      from (${standingOn(day)}) as standing where state = 'active' group by organisation_id)
    select sheet.id from sheet left join held on held.organisation_id = sheet.id
    where (sheet.labels <> '{}' or held.families is not null)
      and array(select unnest(sheet.labels) order by 1) <> coalesce(held.families, '{}')
      and ${after === null ? sql`true` : sql`sheet.id > ${after}::uuid`}
    order by sheet.id limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

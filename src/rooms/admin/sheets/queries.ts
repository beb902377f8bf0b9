import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import { inChargeOf } from '#rooms/directory/index.ts'
import { countedSheets } from './words.ts'

export const sheetsPerPage = 50

export type StaleSheet = {
  id: string
  kind: 'project' | 'organisation'
  slug: string
  name: string
  places: string | null
  sourceName: string | null
  checkedOn: Day | null
  fictional: boolean
}

/**
 * Published sheets that this curator keeps and nobody checked for twelve months, never checked first. `page` starts at 1; `total` stops
 * one above `countedSheets`.
 */
export const staleSheets = async (
  db: Database,
  actor: Actor,
  today: Day,
  page: number,
): Promise<{ rows: StaleSheet[]; total: number }> => {
  const stale = sql`
    status = 'published' and (checked_on is null or checked_on < ${today}::date - interval '12 months') and ${inChargeOf(actor, today)}`
  const counted = await sql<{ total: number }>`
    select count(*) as total from (select from sheet where ${stale} limit ${countedSheets + 1}) as stale`.execute(db)
  const { rows } = await sql<StaleSheet>`
    select id, kind, slug, name, source_name as "sourceName", checked_on as "checkedOn", fictional,
      (select string_agg(territory.name, ', ' order by territory.name)
        from sheet_territory join territory on territory.id = territory_id where sheet_id = sheet.id) as places
    from sheet where ${stale}
    order by checked_on nulls first, id
    limit ${sheetsPerPage} offset ${(page - 1) * sheetsPerPage}`.execute(db)
  return { rows, total: counted.rows[0]?.total ?? 0 }
}

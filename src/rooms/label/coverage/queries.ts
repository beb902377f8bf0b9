import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Department } from './rules.ts'

/** The departments of today, overseas included, by code. The other overseas places are not departments. */
export const departments = async (db: Database): Promise<Department[]> => {
  const { rows } = await sql<Department>`
    select d.id, d.code, d.name, d.slug, r.name as region, r.code as "regionCode"
    from territory d
    join territory_parent on child_id = d.id
    join territory r on r.id = parent_id and r.kind = 'region'
    where d.kind = 'department' and d.current and d.zone in ('metro', 'drom')
    order by d.code`.execute(db)
  return rows
}

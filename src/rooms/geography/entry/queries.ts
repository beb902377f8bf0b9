import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { type Resolution, resolvePlace } from '../find/queries.ts'

type Named = { name: string; slug: string }
type Row = Named & { region: string; regionSlug: string; zone: string }
export type RegionView = Named & { overseas: boolean; departments: Named[] }

export type EntryView = { asked: string; resolution: Resolution | null; regions: RegionView[] }

/** Every region with its departments, and what the words asked for come to. */
export const readEntry = async (db: Database, asked: string, chosenId: string): Promise<EntryView> => {
  const resolution = asked ? await resolvePlace(db, asked, chosenId) : null
  const read = await sql<Row>`
    select department.name, department.slug, region.name as region, region.slug as "regionSlug", region.zone
    from territory department
    join territory region on region.id = (
      select p.id from territory_parent join territory p on p.id = parent_id and p.kind = 'region'
      where child_id = department.id)
    where department.kind = 'department' and department.current
    order by region.fold, department.code`.execute(db)
  const regions = Map.groupBy(read.rows, ({ regionSlug }) => regionSlug)
  return {
    asked,
    resolution,
    regions: [...regions].flatMap(([slug, departments]) => {
      const [first] = departments
      return first ? [{ name: first.region, slug, overseas: first.zone !== 'metro', departments }] : []
    }),
  }
}

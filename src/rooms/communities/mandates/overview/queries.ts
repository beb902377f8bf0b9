import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'

export type VacantView = {
  name: string
  slug: string
  territory: string
  since: Day
  fictional: boolean
  isProposed: boolean
}

/** Communities that nobody facilitates any more, the longest first. */
export const vacantCommunities = async (db: Database): Promise<VacantView[]> =>
  (
    await sql<VacantView>`
      select c.name, c.slug, t.name as territory, c.vacant_since as since, c.fictional,
        exists (select 1 from mandate m where m.community_id = c.id and m.status in ('consulted', 'voted')) as "isProposed"
      from community c join territory t on t.id = c.territory_id
      where c.vacant_since is not null and c.status <> 'closed' order by c.vacant_since, c.name limit 500`.execute(db)
  ).rows

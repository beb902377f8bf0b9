import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

/** Communities whose page says something else than their mandates. */
export const vacanciesToRefresh = async (db: Database, today: Day): Promise<Id[]> =>
  (
    await sql<{ id: Id }>`
      select c.id from community c where c.status <> 'closed' and exists (select 1 from mandate m where m.community_id = c.id)
        and c.vacant_since is distinct from community_vacancy(c.id, ${today})`.execute(db)
  ).rows.map(({ id }) => id)

import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { national } from './national.ts'

/** The first national group, as its source names it: who is in it, who leads it and since when are not said, and not invented. */
export const loadGroups = async (db: Database): Promise<void> => {
  await sql`
    insert into working_group (slug, name, mission, status, joining, source_name, source_on)
    values (${national.slug}, ${national.name}, ${national.mission}, 'ongoing', 'open', ${national.sourceName}, ${national.sourceOn})
    on conflict (slug) do nothing`.execute(db)
}

import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** The first sheets of a place, however many it has, are read in their order and not sorted. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
create index sheet_territory_place on sheet_territory (territory_id, sheet_id);
drop index sheet_territory_territory;
`)
    .execute(db)
}

import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Where a labelled structure was known to be, the last time gaps were told: what is lost by day, or on a morning missed, is told next. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- a line for each department that a family reached; it goes when its loss is told. Without any, nothing was looked at yet
create table label_coverage_told (
  family text not null references label_family on delete cascade,
  department_code text not null,
  primary key (family, department_code)
);
`)
    .execute(db)
}

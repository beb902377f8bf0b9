import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What was put to the members of a community while it was kept between them stays so, even once the deliverable is public. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
alter table pathway_submission add column kept boolean not null default false;
update pathway_submission p set kept = true from pathway_step s where s.id = p.step_id and s.private_reason is not null;
`)
    .execute(db)
}

import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What the pages of sheets show beyond the first table: publics in free words, the words that stand for a logo, the latest arrivals. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
alter table sheet add column publics_other text not null default '';
alter table sheet add column logo_alt text not null default '';
create index sheet_latest on sheet (published_at desc) where status = 'published';
create index sheet_checked on sheet (checked_on nulls first, id) where status = 'published';
create index sheet_name on sheet (kind, lower(name)) where status = 'published';
create index sheet_logo on sheet (logo_id) where logo_id is not null;
create index sheet_former_slug_sheet on sheet_former_slug (sheet_id);
create index relay_thread_sender on relay_thread (sender_email);
`)
    .execute(db)
}

import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Documents given once and shared by consent, file by file, for as long as who gave them wants. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
create table vault_document (
  id uuid primary key default gen_random_uuid(),
  -- null once the sheet is gone: the nightly purge takes the document away with its file
  sheet_id uuid references sheet on delete set null,
  kind text not null check (kind in ('statutes', 'accounts', 'activity_report', 'approval', 'method', 'other')),
  title text not null check (length(trim(title)) > 0),
  file_id uuid not null references stored_file,
  -- after that day it proves nothing any more
  valid_until date,
  given_by uuid references app_user on delete set null,
  given_at timestamptz not null default now(),
  -- put aside: no new file may receive it, those that hold it keep it until it is taken back from them
  retired_at timestamptz
);
create index vault_document_sheet on vault_document (sheet_id, given_at desc);
create index vault_document_file on vault_document (file_id);

-- who may read a document besides those who keep the sheet: one file of another room, until it is revoked
create table vault_share (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references vault_document on delete cascade,
  subject_kind text not null check (subject_kind in ('label_application', 'referral', 'support')),
  subject_id uuid not null,
  given_by uuid references app_user on delete set null,
  given_at timestamptz not null default now(),
  revoked_by uuid references app_user on delete set null,
  revoked_at timestamptz,
  check (revoked_at is null or revoked_at >= given_at)
);
create unique index vault_share_current on vault_share (document_id, subject_kind, subject_id) where revoked_at is null;
create index vault_share_subject on vault_share (subject_kind, subject_id) where revoked_at is null;
`)
    .execute(db)
}

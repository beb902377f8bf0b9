import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** A directory that stays right: claims, reports, and what other rooms mark a sheet with. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
create table sheet_claim (
  id uuid primary key default gen_random_uuid(),
  sheet_id uuid not null references sheet on delete cascade,
  user_id uuid not null references app_user on delete cascade,
  function text not null check (length(trim(function)) > 0),
  proof text not null check (length(trim(proof)) > 0),
  proof_url text,
  proof_file_id uuid references stored_file,
  status text not null default 'pending' check (status in ('pending', 'accepted', 'refused', 'withdrawn')),
  due_on date not null,
  decided_by uuid references app_user on delete set null,
  decided_at timestamptz,
  reason text,
  created_at timestamptz not null default now(),
  check ((status in ('accepted', 'refused')) = (decided_at is not null)),
  check (status <> 'refused' or length(trim(reason)) > 0)
);
create unique index sheet_claim_pending on sheet_claim (sheet_id, user_id) where status = 'pending';
create index sheet_claim_due on sheet_claim (due_on, id) where status = 'pending';
create index sheet_claim_user on sheet_claim (user_id);

create table sheet_report (
  id uuid primary key default gen_random_uuid(),
  sheet_id uuid not null references sheet on delete cascade,
  reason text not null,
  details text not null default '',
  other_url text,
  reporter_id uuid references app_user on delete set null,
  reporter_email text,
  status text not null default 'open' check (status in ('open', 'handled', 'dismissed')),
  outcome text,
  due_on date not null,
  decided_by uuid references app_user on delete set null,
  decided_at timestamptz,
  forgotten_at timestamptz,
  created_at timestamptz not null default now(),
  check ((status = 'open') = (decided_at is null)),
  check (status = 'open' or length(trim(outcome)) > 0)
);
create index sheet_report_sheet on sheet_report (sheet_id);
create index sheet_report_due on sheet_report (due_on, id) where status = 'open';
create index sheet_report_reporter on sheet_report (reporter_id) where reporter_id is not null;

-- what the bannière says of a project, told by its room: shown wherever the project is named
alter table sheet add column banner text check (banner in ('member', 'former'));
alter table sheet add check (banner is null or kind = 'project');
create index sheet_banner on sheet (banner, lower(name), id) where banner is not null;

alter table search_value drop constraint search_value_list_check;
alter table search_value add constraint search_value_list_check
  check (list in ('kinds', 'challenges', 'stages', 'legalForms', 'ruralities', 'departments', 'marks'));
alter table search_entry add column marks text[] not null default '{}';
`)
    .execute(db)
}

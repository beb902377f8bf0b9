import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** A directory that stays right: claims, proposed changes, reports, merged sheets, freshness, saved searches, and what other rooms mark a sheet with. */
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

-- changes: { field: { before, after } }, as the author saw and typed them
create table sheet_proposal (
  id uuid primary key default gen_random_uuid(),
  sheet_id uuid not null references sheet on delete cascade,
  author_id uuid references app_user on delete set null,
  author_name text not null,
  author_email text not null,
  base_version integer not null,
  changes jsonb not null,
  comment text not null default '',
  source_url text,
  status text not null default 'pending' check (status in ('pending', 'accepted', 'refused', 'withdrawn')),
  accepted_fields text[] not null default '{}',
  due_on date not null,
  decided_by uuid references app_user on delete set null,
  decided_at timestamptz,
  reason text,
  forgotten_at timestamptz,
  created_at timestamptz not null default now(),
  check ((status in ('accepted', 'refused')) = (decided_at is not null)),
  check (status <> 'refused' or length(trim(reason)) > 0),
  check (status <> 'accepted' or cardinality(accepted_fields) > 0)
);
create index sheet_proposal_sheet on sheet_proposal (sheet_id, status);
create index sheet_proposal_due on sheet_proposal (due_on, id) where status = 'pending';
create index sheet_proposal_author on sheet_proposal (author_id) where author_id is not null;

create table sheet_report (
  id uuid primary key default gen_random_uuid(),
  sheet_id uuid not null references sheet on delete cascade,
  reason text not null,
  details text not null default '',
  other_sheet_id uuid references sheet on delete set null,
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

-- a merged sheet stays as an archived row: its address, its former addresses and its history lead to the one that remains
alter table sheet add column merged_into_id uuid references sheet;
alter table sheet add check (merged_into_id is null or status = 'archived');
create index sheet_merged_into on sheet (merged_into_id) where merged_into_id is not null;
create index sheet_name_trgm on sheet using gin (lower(name) gin_trgm_ops) where status = 'published';

-- two sheets that look alike and are not
create table sheet_distinct (
  sheet_id uuid not null references sheet on delete cascade,
  other_id uuid not null references sheet on delete cascade,
  said_by uuid references app_user on delete set null,
  said_at timestamptz not null default now(),
  primary key (sheet_id, other_id),
  check (sheet_id < other_id)
);
create index sheet_distinct_other on sheet_distinct (other_id);

-- freshness: when its keepers were last asked whether it is still true
alter table sheet add column reminded_on date;

-- where some of it was filled in from, and when
alter table sheet add column prefilled_from text;
alter table sheet add column prefilled_url text;
alter table sheet add column prefilled_on date;

-- what the bannière says of a project, told by its room: shown wherever the project is named
alter table sheet add column banner text check (banner in ('member', 'former'));
alter table sheet add check (banner is null or kind = 'project');
create index sheet_banner on sheet (banner, lower(name), id) where banner is not null;

create table saved_search (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references app_user on delete cascade,
  name text not null check (length(trim(name)) > 0),
  query text not null,
  frequency text not null check (frequency in ('daily', 'weekly', 'never')),
  last_run_at timestamptz not null,
  last_found integer not null default 0,
  created_at timestamptz not null default now(),
  unique (user_id, query)
);
create index saved_search_due on saved_search (frequency, last_run_at);

-- answers of the official directory of companies, kept so that it is not asked twice
create table company_record (
  siren text primary key check (siren ~ '^[0-9]{9}$'),
  payload jsonb not null,
  source_url text not null,
  fetched_at timestamptz not null
);

alter table search_value drop constraint search_value_list_check;
alter table search_value add constraint search_value_list_check
  check (list in ('kinds', 'challenges', 'stages', 'legalForms', 'ruralities', 'departments', 'marks'));
alter table search_entry add column marks text[] not null default '{}';
`)
    .execute(db)
}

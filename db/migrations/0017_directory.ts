import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** A directory that stays right, continued: changes proposed by others, twins merged, reminders, alerts, the register of companies. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- changes: { field of the form: { from, to } }, in the words of the step; the shape is in src/rooms/directory/proposals
create table sheet_proposal (
  id uuid primary key default gen_random_uuid(),
  sheet_id uuid not null references sheet on delete cascade,
  step text not null check (step in ('essentiel', 'besoin', 'lieux', 'identite', 'liens')),
  changes jsonb not null,
  why text not null check (length(trim(why)) > 0),
  source_url text,
  author_id uuid references app_user on delete set null,
  author_email text,
  status text not null default 'pending' check (status in ('pending', 'accepted', 'refused', 'withdrawn')),
  due_on date not null,
  decided_by uuid references app_user on delete set null,
  decided_at timestamptz,
  reason text,
  created_at timestamptz not null default now(),
  check ((status in ('accepted', 'refused')) = (decided_at is not null)),
  check (status <> 'refused' or length(trim(reason)) > 0),
  check (status = 'pending' or author_email is null)
);
create index sheet_proposal_sheet on sheet_proposal (sheet_id) where status = 'pending';
create index sheet_proposal_due on sheet_proposal (due_on, id) where status = 'pending';
create index sheet_proposal_author on sheet_proposal (author_id, created_at desc) where author_id is not null;

-- a sheet merged into another keeps its row, its address and its past; everything else goes to the one that stays
alter table sheet add column merged_into_id uuid references sheet;
alter table sheet add check (merged_into_id is null or (status = 'archived' and merged_into_id <> id));
create index sheet_merged_into on sheet (merged_into_id) where merged_into_id is not null;

-- the name without what names of the same thing differ by: accents, articles, « association »; written by the application
alter table sheet add column name_key text not null default '';
create index sheet_name_key on sheet using gin (name_key gin_trgm_ops) where status = 'published';
-- the other names, in the same words
alter table sheet add column alias_keys text[] not null default '{}';
create index sheet_alias_keys on sheet using gin (alias_keys) where status = 'published';
create function pg_temp.key_of(name text) returns text language sql as $$
  with said as (select trim(regexp_replace(lower(unaccent(name)), '[^a-z0-9]+', ' ', 'g')) as folded)
  select coalesce(nullif(trim(regexp_replace(regexp_replace(folded,
    '\\m(l|la|le|les|d|de|du|des|et|a|au|aux|en|un|une|association|asso|collectif|cooperative|scop|scic|sa|sas|sarl)\\M', '', 'g'),
    ' +', ' ', 'g')), ''), folded) from said
$$;
update sheet set name_key = pg_temp.key_of(name),
  alias_keys = array(select pg_temp.key_of(alias) from unnest(aliases) as alias where pg_temp.key_of(alias) <> '');
create index sheet_acronym on sheet (lower(acronym)) where acronym is not null and status = 'published';
create index sheet_rna on sheet (rna) where rna is not null and status = 'published';
create index sheet_website on sheet (website) where website is not null and status = 'published';

-- two public sheets that may be of the same thing, until someone says so or not
create table sheet_twin (
  sheet_id uuid not null references sheet on delete cascade,
  other_id uuid not null references sheet on delete cascade,
  signs text[] not null,
  noticed_at timestamptz not null default now(),
  -- who answers for one of them agrees that it goes into that one; who answers for the other makes it so
  agreed_into uuid references sheet on delete cascade,
  agreed_by uuid references app_user on delete set null,
  outcome text check (outcome in ('distinct', 'merged')),
  settled_by uuid references app_user on delete set null,
  settled_at timestamptz,
  primary key (sheet_id, other_id),
  check (sheet_id < other_id),
  check ((outcome is null) = (settled_at is null))
);
create index sheet_twin_other on sheet_twin (other_id);
create index sheet_twin_open on sheet_twin (noticed_at) where outcome is null;

-- when those who keep a sheet were last asked whether it is still true
alter table sheet add column freshness_asked_on date;

-- the day its numbers were taken from the public register of companies
alter table sheet add column register_on date;

-- answers of the public register of companies, for a day
create table company_answer (
  asked text primary key,
  companies jsonb not null,
  source_url text not null,
  fetched_at timestamptz not null
);

-- query: the address of a search of the directory, in its one canonical order
create table saved_search (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references app_user on delete cascade,
  name text not null check (length(trim(name)) > 0),
  query text not null,
  frequency text not null check (frequency in ('never', 'daily', 'weekly')),
  told_until timestamptz not null,
  created_at timestamptz not null default now(),
  unique (user_id, query)
);
create index saved_search_due on saved_search (frequency, told_until) where frequency <> 'never';

-- when a thing entered the index: what an alert calls new
alter table search_entry add column entered_at timestamptz not null default now();
create index search_entry_entered on search_entry (entered_at);
`)
    .execute(db)
}

import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** The bannière: versions of its charter, declarations criterion by criterion, memberships renewed every year. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- questions: [{ code, … }], the shape is in src/rooms/banner/charter
create table charter_version (
  number integer primary key check (number > 0),
  title text not null,
  preamble text not null,
  questions jsonb not null,
  maturity text not null check (maturity in ('proposal', 'adopted')),
  adopted_by text not null,
  published_on date not null
);

create table banner_declaration (
  id uuid primary key default gen_random_uuid(),
  sheet_id uuid not null references sheet on delete cascade,
  charter_version integer not null references charter_version,
  status text not null default 'draft' check (status in ('draft', 'declared', 'replaced')),
  begun_by uuid references app_user on delete set null,
  declared_by uuid references app_user on delete set null,
  begun_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  declared_at timestamptz,
  resume_sent_at timestamptz,
  version integer not null default 1,
  check ((status = 'draft') = (declared_at is null))
);
create unique index banner_declaration_draft on banner_declaration (sheet_id) where status = 'draft';
create unique index banner_declaration_declared on banner_declaration (sheet_id) where status = 'declared';
create index banner_declaration_sheet on banner_declaration (sheet_id, declared_at desc);
create index banner_declaration_charter on banner_declaration (charter_version);

create table banner_answer (
  declaration_id uuid not null references banner_declaration on delete cascade,
  question text not null,
  -- null while it is being written
  answer text check (answer in ('yes', 'on_the_way', 'no', 'not_relevant')),
  evidence text not null default '',
  commitment text not null default '',
  due_on date,
  url text,
  licence text,
  details jsonb not null default '{}',
  file_id uuid references stored_file,
  primary key (declaration_id, question)
);
create index banner_answer_file on banner_answer (file_id) where file_id is not null;
create index banner_answer_url on banner_answer (url) where url is not null;

create table banner_membership (
  sheet_id uuid primary key references sheet on delete cascade,
  code text not null unique,
  declaration_id uuid not null references banner_declaration,
  status text not null check (status in ('member', 'left', 'lapsed')),
  since date not null,
  renew_by date not null,
  ended_on date,
  end_reason text,
  last_reminder integer,
  check ((status = 'member') = (ended_on is null)),
  check (ended_on is null or ended_on >= since)
);
create index banner_membership_renewal on banner_membership (renew_by) where status = 'member';
create index banner_membership_declaration on banner_membership (declaration_id);

create table banner_link_check (
  url text primary key,
  checked_at timestamptz not null,
  reachable boolean not null,
  failures integer not null default 0
);

-- what was declared, and the charter it was declared under, never change
create function banner_declared_is_kept() returns trigger language plpgsql as $$
declare
  declaration uuid := coalesce(old.declaration_id, new.declaration_id);
begin
  if current_setting('frenchimpact.erasing_demo', true) = 'on' then
    return coalesce(new, old);
  end if;
  if exists (select 1 from banner_declaration where id = declaration and status <> 'draft') then
    raise exception 'a declaration once made is never rewritten';
  end if;
  return coalesce(new, old);
end $$;
create trigger banner_answer_kept before insert or update or delete on banner_answer
  for each row execute function banner_declared_is_kept();

create function charter_used_is_kept() returns trigger language plpgsql as $$
begin
  if exists (select 1 from banner_declaration where charter_version = old.number) then
    raise exception 'a version of the charter once used is never rewritten';
  end if;
  return coalesce(new, old);
end $$;
create trigger charter_kept before update or delete on charter_version
  for each row execute function charter_used_is_kept();
`)
    .execute(db)
}

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
  -- the need, the publics, the places and the challenges of the project, as its sheet said them the day it was declared
  project_said jsonb,
  begun_by uuid references app_user on delete set null,
  declared_by uuid references app_user on delete set null,
  begun_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  declared_at timestamptz,
  -- when those who keep the project were told that this draft would be erased
  purge_told_at timestamptz,
  check ((status = 'draft') = (declared_at is null))
);
create unique index banner_declaration_draft on banner_declaration (sheet_id) where status = 'draft';
create unique index banner_declaration_declared on banner_declaration (sheet_id) where status = 'declared';
create index banner_declaration_sheet on banner_declaration (sheet_id, declared_at desc);
create index banner_declaration_charter on banner_declaration (charter_version);
create index banner_declaration_silent on banner_declaration (updated_at) where status = 'draft';

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
  -- parts of a declaration made that may not stay public: what they held is gone, that they were there stays
  withdrawn text[] not null default '{}' check (withdrawn <@ array['text', 'link', 'file']),
  withdrawn_on date,
  withdrawn_why text check (withdrawn_why in ('personal', 'law')),
  primary key (declaration_id, question),
  check ((withdrawn = '{}') = (withdrawn_on is null) and (withdrawn_on is null) = (withdrawn_why is null)),
  check (not 'text' = any(withdrawn) or (evidence = '' and commitment = '' and details = '{}')),
  check (not 'link' = any(withdrawn) or url is null),
  check (not 'file' = any(withdrawn) or file_id is null)
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
  -- the last version of the charter its keepers were told of; none since they declared, when null
  charter_told integer,
  check ((status = 'member') = (ended_on is null)),
  check (ended_on is null or ended_on >= since)
);
create index banner_membership_renewal on banner_membership (renew_by) where status = 'member';
create index banner_membership_declaration on banner_membership (declaration_id);

create table banner_link_check (
  url text primary key,
  checked_at timestamptz not null,
  failures integer not null default 0,
  failing_since timestamptz,
  check ((failures = 0) = (failing_since is null))
);

create function banner_may_rewrite() returns boolean language sql stable as $$
  select coalesce(current_setting('frenchimpact.erasing_demo', true) = 'on', false)
$$;

-- a declaration once made is made: it may be replaced by the next one, never rewritten nor opened again
create function banner_declaration_is_kept() returns trigger language plpgsql as $$
begin
  if banner_may_rewrite() then
    return coalesce(new, old);
  end if;
  if tg_op = 'INSERT' then
    if new.status <> 'draft' then
      raise exception 'a declaration begins as a draft';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' then
    -- it goes with its sheet only
    if old.status <> 'draft' and exists (select 1 from sheet where id = old.sheet_id) then
      raise exception 'a declaration once made is never rewritten';
    end if;
    return old;
  end if;
  if old.status = 'draft' then
    if new.status = 'replaced' then
      raise exception 'a draft replaces nothing';
    end if;
    if new.status = 'declared' and (
      new.project_said is null
      or not exists (select 1 from banner_answer where declaration_id = new.id)
      or exists (select 1 from banner_answer where declaration_id = new.id and answer is null)
    ) then
      raise exception 'a declaration without its answers is not one';
    end if;
    return new;
  end if;
  if (new.id, new.sheet_id, new.charter_version, new.project_said, new.begun_at, new.declared_at)
      is distinct from (old.id, old.sheet_id, old.charter_version, old.project_said, old.begun_at, old.declared_at)
    or new.status <> old.status and (old.status, new.status) <> ('declared', 'replaced')
    -- an account erased leaves its declarations without a name, nobody else is put there
    or new.declared_by is distinct from old.declared_by and new.declared_by is not null
  then
    raise exception 'a declaration once made is never rewritten';
  end if;
  return new;
end $$;
create trigger banner_declaration_kept before insert or update or delete on banner_declaration
  for each row execute function banner_declaration_is_kept();

-- what was declared never changes, but for parts taken away because they may not stay public
create function banner_declared_is_kept() returns trigger language plpgsql as $$
begin
  if banner_may_rewrite() then
    return coalesce(new, old);
  end if;
  if not exists (
    select 1 from banner_declaration where id in (old.declaration_id, new.declaration_id) and status <> 'draft'
  ) then
    return coalesce(new, old);
  end if;
  if tg_op = 'UPDATE'
    and (new.declaration_id, new.question, new.answer, new.due_on, new.licence)
      is not distinct from (old.declaration_id, old.question, old.answer, old.due_on, old.licence)
    and new.withdrawn @> old.withdrawn and cardinality(new.withdrawn) > cardinality(old.withdrawn)
    and ('text' = any(new.withdrawn) or
      (new.evidence, new.commitment, new.details) = (old.evidence, old.commitment, old.details))
    and ('link' = any(new.withdrawn) or new.url is not distinct from old.url)
    and ('file' = any(new.withdrawn) or new.file_id is not distinct from old.file_id)
  then
    return new;
  end if;
  raise exception 'a declaration once made is never rewritten';
end $$;
create trigger banner_answer_kept before insert or update or delete on banner_answer
  for each row execute function banner_declared_is_kept();

-- the words of a charter that was used stay; that it was adopted, and by whom, may still be written
create function charter_used_is_kept() returns trigger language plpgsql as $$
begin
  if exists (select 1 from banner_declaration where charter_version = old.number) and (
    tg_op = 'DELETE'
    or (new.number, new.title, new.preamble, new.questions, new.published_on)
      is distinct from (old.number, old.title, old.preamble, old.questions, old.published_on)
  ) then
    raise exception 'a version of the charter once used is never rewritten';
  end if;
  return coalesce(new, old);
end $$;
create trigger charter_kept before update or delete on charter_version
  for each row execute function charter_used_is_kept();
`)
    .execute(db)
}

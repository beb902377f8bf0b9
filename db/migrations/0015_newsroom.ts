import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** The newsroom: articles and their revisions, questions and how sure their answers are. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
create table article (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('report', 'news', 'page')),
  slug text not null unique,
  status text not null default 'draft' check (status in ('draft', 'published', 'archived')),
  event_id uuid references event on delete set null,
  published_revision_id uuid,
  published_at timestamptz,
  corrected_at timestamptz,
  archived_at timestamptz,
  archived_reason text,
  comments_open boolean not null default true,
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  check ((status = 'draft') = (published_at is null)),
  check (status = 'draft' or published_revision_id is not null),
  check ((status = 'archived') = (archived_at is not null))
);
create index article_recent on article (published_at desc, id) where status = 'published';
create index article_event on article (event_id) where event_id is not null;

create table article_former_slug (
  slug text primary key,
  article_id uuid not null references article on delete cascade
);

-- content: all that review lets through, the address, the event and the words of the pictures included; its shape is in
-- src/rooms/newsroom/articles/rules.ts
create table article_revision (
  id uuid primary key default gen_random_uuid(),
  article_id uuid not null references article on delete cascade,
  number integer not null,
  status text not null default 'draft' check (status in ('draft', 'in_review', 'approved')),
  content jsonb not null,
  note text not null default '',
  author_ids uuid[] not null,
  submitted_by uuid references app_user on delete set null,
  submitted_at timestamptz,
  reviewed_by uuid references app_user on delete set null,
  reviewed_at timestamptz,
  review_note text not null default '',
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  unique (article_id, number),
  check (cardinality(author_ids) > 0),
  -- nobody publishes alone
  check (reviewed_by is null or not reviewed_by = any (author_ids)),
  check (status <> 'approved' or reviewed_at is not null)
);
create unique index article_revision_open on article_revision (article_id) where status in ('draft', 'in_review');
create index article_revision_waiting on article_revision (submitted_at) where status = 'in_review';
alter table article add foreign key (published_revision_id) references article_revision deferrable initially deferred;

create function approved_revision_is_kept() returns trigger language plpgsql as $$
begin
  if old.status = 'approved' and (new.content <> old.content or new.status <> 'approved' or new.number <> old.number) then
    raise exception 'an approved revision is never rewritten';
  end if;
  return new;
end $$;
create trigger article_revision_kept before update on article_revision
  for each row execute function approved_revision_is_kept();

create table article_image (
  article_id uuid not null references article on delete cascade,
  file_id uuid not null references stored_file,
  added_by uuid references app_user on delete set null,
  added_at timestamptz not null default now(),
  primary key (article_id, file_id)
);
create index article_image_file on article_image (file_id);

create table question (
  id uuid primary key default gen_random_uuid(),
  -- an address of its own once it is public, after its published title
  slug text not null unique default gen_random_uuid()::text,
  status text not null default 'proposed' check (status in ('proposed', 'published', 'refused')),
  title text not null check (length(trim(title)) > 0),
  theme text not null default 'general',
  maturity text not null default 'reflection'
    check (maturity in ('reflection', 'consultation', 'confirmed', 'replaced', 'abandoned')),
  asked_on date not null,
  -- said that day without having been asked: « présenté le », not « posée le »
  presented boolean not null default false,
  replaced_by_id uuid references question,
  -- what brought someone to ask: for the desk alone, and forgotten with their name
  context text not null default '',
  proposed_by uuid references app_user on delete set null,
  proposer_name text,
  proposer_email text,
  proposer_follows boolean not null default false,
  published_by uuid references app_user on delete set null,
  published_at timestamptz,
  refused_reason text,
  settled_on date,
  helped integer not null default 0,
  not_helped integer not null default 0,
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((status = 'published') = (published_at is not null)),
  check ((status = 'refused') = (refused_reason is not null)),
  check ((maturity = 'replaced') = (replaced_by_id is not null)),
  check ((maturity in ('confirmed', 'replaced', 'abandoned')) = (settled_on is not null))
);
create table question_former_slug (
  slug text primary key,
  question_id uuid not null references question on delete cascade
);
create index question_open on question (maturity, asked_on) where status = 'published';

-- what was said, what was decided: one row a time, never changed
create table question_version (
  id bigint generated always as identity primary key,
  question_id uuid not null references question on delete cascade,
  number integer not null,
  maturity text not null check (maturity in ('reflection', 'consultation', 'confirmed', 'replaced', 'abandoned')),
  answer text not null,
  said_on date not null,
  source_name text not null default '',
  source_url text,
  decider text,
  reason text not null default '',
  recorded_by uuid references app_user on delete set null,
  recorded_at timestamptz not null default now(),
  unique (question_id, number),
  -- a confirmation has a source, a date and someone who decided
  check (maturity <> 'confirmed' or (source_url is not null and length(trim(source_name)) > 0 and length(trim(decider)) > 0)),
  check (maturity not in ('replaced', 'abandoned') or length(trim(reason)) > 0)
);
create function said_is_kept() returns trigger language plpgsql as $$
begin
  if current_setting('frenchimpact.erasing_demo', true) = 'on' then
    return coalesce(new, old);
  end if;
  -- an account that disappears takes its name away, not what was said
  if tg_op = 'UPDATE' and new.recorded_by is null
    and (to_jsonb(new) - 'recorded_by') = (to_jsonb(old) - 'recorded_by') then
    return new;
  end if;
  raise exception 'what was said is never rewritten';
end $$;
create trigger question_version_kept before update or delete on question_version
  for each row execute function said_is_kept();

create table question_gap (
  id uuid primary key default gen_random_uuid(),
  question_id uuid not null references question on delete cascade,
  kind text not null check (kind in ('cut', 'damaged', 'typo')),
  quote text not null,
  note text not null,
  text text,
  source_name text,
  source_url text,
  specified_on date,
  position integer not null default 0,
  check ((text is null) = (specified_on is null)),
  check (text is null or source_url is not null)
);
create index question_gap_question on question_gap (question_id, position);

create table question_follower (
  id uuid primary key default gen_random_uuid(),
  question_id uuid not null references question on delete cascade,
  user_id uuid references app_user on delete cascade,
  email text not null check (email = lower(email)),
  -- also told of what is not decided yet
  every_change boolean not null default false,
  confirmed_at timestamptz,
  created_at timestamptz not null default now(),
  unique (question_id, email)
);
create index question_follower_user on question_follower (user_id) where user_id is not null;
`)
    .execute(db)
}

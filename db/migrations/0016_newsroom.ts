import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** The newsroom, what goes on: works in progress, and what people say back. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
create table work (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  title text not null check (length(trim(title)) > 0),
  purpose text not null,
  lead text not null default '',
  partners text not null default '',
  horizon text not null check (horizon in ('short', 'long')),
  status text not null check (status in ('considered', 'ongoing', 'paused', 'done', 'abandoned')),
  next_step text not null default '',
  due_on date,
  due_source_url text,
  alerted_on date,
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- no term without its source
  check (due_on is null or due_source_url is not null)
);
create table work_point (
  id bigint generated always as identity primary key,
  work_id uuid not null references work on delete cascade,
  said_on date not null,
  status text not null check (status in ('considered', 'ongoing', 'paused', 'done', 'abandoned')),
  text text not null check (length(trim(text)) > 0),
  source_name text not null default '',
  source_url text,
  recorded_by uuid references app_user on delete set null,
  recorded_at timestamptz not null default now()
);
create index work_point_work on work_point (work_id, said_on desc, id desc);

create table comment (
  id uuid primary key default gen_random_uuid(),
  number integer generated always as identity unique,
  article_id uuid references article on delete cascade,
  question_id uuid references question on delete cascade,
  parent_id uuid references comment on delete cascade,
  author_id uuid references app_user on delete set null,
  author_name text not null,
  author_email text,
  team boolean not null default false,
  website text,
  body text not null,
  -- what a moderator hid from the text, and nothing else
  masked_body text,
  -- what makes it the same as another; gone with the address it was made of
  digest text,
  status text not null default 'pending' check (status in ('pending', 'published', 'refused', 'spam', 'removed')),
  reason text,
  reason_text text not null default '',
  due_on date not null,
  submitted_at timestamptz not null default now(),
  published_at timestamptz,
  decided_by uuid references app_user on delete set null,
  decided_at timestamptz,
  email_forgotten_at timestamptz,
  demo boolean not null default false,
  check (num_nonnulls(article_id, question_id) = 1),
  check ((status = 'pending') = (decided_at is null)),
  check (status not in ('refused', 'removed') or reason is not null),
  check (status <> 'published' or published_at is not null)
);
create index comment_article on comment (article_id, submitted_at) where status = 'published';
create index comment_question on comment (question_id, submitted_at) where status = 'published';
create index comment_parent on comment (parent_id) where parent_id is not null;
create index comment_waiting on comment (due_on, number) where status = 'pending';
create index comment_author on comment (author_id) where author_id is not null;
create index comment_emails on comment (submitted_at) where author_email is not null;
create unique index comment_once on comment (digest) where status in ('pending', 'published');

create table comment_report (
  id uuid primary key default gen_random_uuid(),
  comment_id uuid not null references comment on delete cascade,
  reason text not null,
  details text not null default '',
  reporter_id uuid references app_user on delete set null,
  reporter_email text,
  due_on date not null,
  created_at timestamptz not null default now(),
  outcome text check (outcome in ('kept', 'masked', 'removed')),
  decided_by uuid references app_user on delete set null,
  decided_at timestamptz,
  check ((outcome is null) = (decided_at is null))
);
create index comment_report_waiting on comment_report (due_on, id) where outcome is null;
create index comment_report_comment on comment_report (comment_id);

create table comment_appeal (
  id uuid primary key default gen_random_uuid(),
  comment_id uuid not null references comment on delete cascade,
  -- the decision contested, by its instant: each is contested once
  against timestamptz not null,
  text text not null check (length(trim(text)) > 0),
  first_decided_by uuid references app_user on delete set null,
  due_on date not null,
  created_at timestamptz not null default now(),
  outcome text check (outcome in ('upheld', 'overturned')),
  answer text,
  decided_by uuid references app_user on delete set null,
  decided_at timestamptz,
  unique (comment_id, against),
  check ((outcome is null) = (decided_at is null)),
  check (outcome is null or length(trim(answer)) > 0),
  -- never the person who decided first
  check (decided_by is null or decided_by <> first_decided_by)
);
create index comment_appeal_waiting on comment_appeal (due_on) where outcome is null;
`)
    .execute(db)
}

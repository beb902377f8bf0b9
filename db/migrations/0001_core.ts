import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What every room stands on: secrets, history, deadlines, mail, files, throttling. */
export const up = async (db: Kysely<unknown>) => {
  await sql`create extension if not exists unaccent`.execute(db)
  await sql`create extension if not exists pg_trgm`.execute(db)

  await sql
    .raw(`
create table app_secret (
  name text primary key,
  value text not null
);

create table history (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_id uuid,
  verb text not null,
  subject_kind text not null,
  subject_id text not null,
  is_public boolean not null default false,
  details jsonb not null default '{}'
);
create index history_subject on history (subject_kind, subject_id, id desc);
create index history_actor on history (actor_id, id desc) where actor_id is not null;

create function history_is_append_only() returns trigger language plpgsql as $$
begin
  -- only the command that erases the demonstration world sets this, for its own transaction
  if tg_op = 'DELETE' and current_setting('frenchimpact.erasing_demo', true) = 'on' then
    return old;
  end if;
  raise exception 'history is append-only';
end $$;
create trigger history_append_only before update or delete on history
  for each row execute function history_is_append_only();
create trigger history_no_truncate before truncate on history
  for each statement execute function history_is_append_only();

create table deadline (
  id uuid primary key default gen_random_uuid(),
  subject_kind text not null,
  subject_id text not null,
  kind text not null,
  started_on date not null,
  target_days integer not null check (target_days > 0),
  unit text not null check (unit in ('working', 'calendar')),
  pauses jsonb not null default '[]',
  stopped_on date,
  unique (subject_kind, subject_id, kind),
  check (stopped_on is null or stopped_on >= started_on)
);

create table stored_file (
  id uuid primary key default gen_random_uuid(),
  storage_key text not null unique,
  original_name text not null,
  mime_type text not null,
  byte_size integer not null check (byte_size > 0),
  sha256 text not null,
  is_public boolean not null default false,
  owner_id uuid,
  created_at timestamptz not null default now()
);

create table outgoing_mail (
  id uuid primary key default gen_random_uuid(),
  event_key text not null unique,
  recipient_id uuid,
  to_address text not null,
  category text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  unsubscribe_path text,
  status text not null default 'queued' check (status in ('queued', 'sent', 'kept', 'failed')),
  attempts integer not null default 0,
  last_error text,
  -- the instant itself, not its transaction's: mails of one transaction keep their order
  queued_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz
);
create index outgoing_mail_recent on outgoing_mail (queued_at desc);
create index outgoing_mail_recipient on outgoing_mail (recipient_id) where recipient_id is not null;

create unlogged table rate_limit (
  key text primary key,
  window_start timestamptz not null,
  hits integer not null
);
`)
    .execute(db)
}

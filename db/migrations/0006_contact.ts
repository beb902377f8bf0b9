import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Messages to the team, and conversations with a sheet where neither side sees the other's address. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
create table contact_message (
  id uuid primary key default gen_random_uuid(),
  number integer generated always as identity unique,
  reason text not null,
  subject text not null,
  body text not null,
  sender_name text not null,
  sender_email text not null,
  sender_id uuid references app_user on delete set null,
  status text not null default 'received' check (status in ('received', 'assigned', 'answered', 'closed')),
  assigned_to uuid references app_user on delete set null,
  answer text,
  answered_at timestamptz,
  closed_at timestamptz,
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  check (status <> 'assigned' or assigned_to is not null),
  check (status <> 'answered' or answer is not null)
);
create index contact_message_open on contact_message (status, created_at);

create table relay_thread (
  id uuid primary key default gen_random_uuid(),
  sheet_id uuid not null references sheet on delete cascade,
  subject text not null,
  sender_name text not null,
  sender_email text not null,
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  closed_at timestamptz
);
create index relay_thread_sheet on relay_thread (sheet_id);

create table relay_message (
  id uuid primary key default gen_random_uuid(),
  thread_id uuid not null references relay_thread on delete cascade,
  side text not null check (side in ('sender', 'sheet')),
  body text not null,
  sent_at timestamptz not null default now()
);
create index relay_message_thread on relay_message (thread_id, sent_at);
`)
    .execute(db)
}

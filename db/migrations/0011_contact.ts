import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/**
 * What is written about a message after it came (answers, notes between colleagues), the day it is due, copied from its clock so that
 * lists sort and count by it, why it was closed, and when its contents were forgotten.
 */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
create table contact_entry (
  id uuid primary key default gen_random_uuid(),
  message_id uuid not null references contact_message on delete cascade,
  kind text not null check (kind in ('answer', 'note')),
  author_id uuid references app_user on delete set null,
  body text not null check (length(trim(body)) > 0),
  written_at timestamptz not null default now()
);
create index contact_entry_message on contact_entry (message_id, written_at);
create index contact_entry_author on contact_entry (author_id) where author_id is not null;

alter table contact_message drop column answer;
alter table contact_message add column due_on date not null;
alter table contact_message add column close_reason text;
alter table contact_message add column forgotten_at timestamptz;
alter table contact_message add check (status <> 'answered' or answered_at is not null);
alter table contact_message add check ((status = 'closed') = (closed_at is not null));
alter table contact_message add check ((status = 'closed') = (close_reason is not null));
alter table contact_message add check (forgotten_at is null or status = 'closed');
drop index contact_message_open;
create index contact_message_waiting on contact_message (due_on, number) where status in ('received', 'assigned');
create index contact_message_closed on contact_message (closed_at) where status = 'closed' and forgotten_at is null;
create index contact_message_sender on contact_message (sender_id) where sender_id is not null;
create index contact_message_assignee on contact_message (assigned_to) where assigned_to is not null;
`)
    .execute(db)
}

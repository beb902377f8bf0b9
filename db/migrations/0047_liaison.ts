import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Between a local authority and those who act: who handles what, who answers for each department, and the requests put to them. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
create table liaison_service (
  id uuid primary key default gen_random_uuid(),
  community_id uuid not null references community on delete cascade,
  -- the local authority: its sheet when it has one, its name in any case
  authority_id uuid references sheet,
  authority text not null check (length(trim(authority)) > 0),
  name text not null check (length(trim(name)) > 0),
  -- what it handles, in the words of those who look for it
  handles text not null check (length(trim(handles)) > 0),
  -- takes what finds no other place, and what was not answered in time
  is_general boolean not null default false,
  retired_on date,
  version integer not null default 1,
  created_by uuid references app_user on delete set null,
  created_at timestamptz not null default now()
);
create index liaison_service_community on liaison_service (community_id);
create index liaison_service_authority on liaison_service (authority_id) where authority_id is not null;
create unique index liaison_service_name on liaison_service (community_id, lower(authority), lower(name)) where retired_on is null;
create unique index liaison_service_general on liaison_service (community_id, lower(authority)) where is_general and retired_on is null;

-- who answers for a department: named by an act, between two dates, with someone in case of absence
create table liaison_contact (
  id uuid primary key default gen_random_uuid(),
  service_id uuid not null references liaison_service on delete cascade,
  person_id uuid references app_user on delete cascade,
  -- until the person accepts: where they were written to, and the proof they hold
  invited_email text check (invited_email = lower(invited_email)),
  token_key text unique,
  function text not null check (length(trim(function)) > 0),
  kind text not null check (kind in ('contact', 'deputy')),
  act text not null check (length(trim(act)) >= 5),
  starts_on date not null,
  ends_on date not null,
  absent_from date,
  absent_until date,
  ended_on date,
  created_by uuid references app_user on delete set null,
  created_at timestamptz not null default now(),
  check (ends_on >= starts_on),
  check ((absent_from is null) = (absent_until is null) and (absent_until is null or absent_until >= absent_from)),
  -- someone, or someone to come; nobody once it ended before it was accepted
  check ((invited_email is null) = (token_key is null)),
  check (num_nonnulls(person_id, invited_email) <= 1)
);
create index liaison_contact_service on liaison_contact (service_id);
create index liaison_contact_person on liaison_contact (person_id) where person_id is not null;

create sequence liaison_number;

create table liaison_request (
  id uuid primary key default gen_random_uuid(),
  number integer not null unique default nextval('liaison_number'),
  community_id uuid not null references community on delete cascade,
  service_id uuid references liaison_service,
  subject text not null check (length(trim(subject)) > 0),
  message text not null check (length(trim(message)) > 0),
  -- the project or the organisation it is asked for
  sheet_id uuid references sheet on delete set null,
  asked_by uuid references app_user on delete set null,
  status text not null default 'received' check (status in ('received', 'routed', 'meeting', 'followed', 'closed', 'withdrawn')),
  received_at timestamptz not null,
  routed_at timestamptz,
  -- the last day to answer, ten working days after it was received
  due_on date not null,
  answered_at timestamptz,
  escalated_at timestamptz,
  meeting_on date,
  follow_up text not null default '',
  -- each side says what it was worth, and closes
  asker_opinion text check (asker_opinion in ('solved', 'helped', 'no_use')),
  asker_said text not null default '',
  asker_closed_at timestamptz,
  service_said text not null default '',
  service_closed_at timestamptz,
  closed_on date,
  last_reminder integer,
  demo boolean not null default false,
  check ((status in ('closed', 'withdrawn')) = (closed_on is not null)),
  check (status not in ('routed', 'meeting', 'followed') or service_id is not null),
  check (status not in ('meeting', 'followed') or answered_at is not null),
  check ((asker_opinion is null) = (asker_closed_at is null)),
  check (status <> 'closed' or answered_at is not null)
);
create index liaison_request_service on liaison_request (service_id, status);
create index liaison_request_asker on liaison_request (asked_by) where asked_by is not null;
create index liaison_request_sheet on liaison_request (sheet_id) where sheet_id is not null;
create index liaison_request_waiting on liaison_request (due_on) where answered_at is null and closed_on is null;
create index liaison_request_community on liaison_request (community_id);

-- what was said on the way, and where the request went
create table liaison_message (
  id uuid primary key default gen_random_uuid(),
  request_id uuid not null references liaison_request on delete cascade,
  side text not null check (side in ('asker', 'service', 'route')),
  author_id uuid references app_user on delete set null,
  body text not null check (length(trim(body)) > 0),
  written_at timestamptz not null
);
create index liaison_message_request on liaison_message (request_id, written_at);
create index liaison_message_author on liaison_message (author_id) where author_id is not null;
`)
    .execute(db)
}

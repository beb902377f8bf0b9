import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What is done with a case: administrations, plan, meetings, words, letters, documents, answers. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- the administrations involved, each with its own clock and its answer
create table blocker_administration (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references blocker_case on delete cascade,
  kind text not null check (kind in ('municipality', 'department_council', 'region_council', 'prefecture', 'state_local',
    'health_agency', 'education_office', 'social_security', 'employment', 'ministry', 'agency', 'other')),
  name text not null check (length(trim(name)) > 0),
  level smallint not null check (level between 1 and 5),
  -- its decision is the one that blocks
  blocks boolean not null default false,
  asked text not null default '',
  asked_on date,
  due_on date,
  -- what its silence means by law, and the reference
  silence text not null default 'none' check (silence in ('none', 'accepts', 'refuses')),
  silence_reference text not null default '',
  answer text check (answer in ('agrees', 'partly', 'refuses', 'not_competent')),
  answer_said text not null default '',
  legal_basis text not null default '',
  answered_on date,
  created_at timestamptz not null default now(),
  check ((asked_on is null) = (due_on is null)),
  check ((answer is null) = (answered_on is null)),
  check (answer is null or answer <> 'refuses' or length(trim(legal_basis)) > 0),
  check (silence = 'none' or length(trim(silence_reference)) > 0)
);
create index blocker_administration_case on blocker_administration (case_id);
create index blocker_administration_due on blocker_administration (due_on) where answered_on is null and due_on is not null;

create table blocker_step (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references blocker_case on delete cascade,
  position integer not null,
  what text not null check (length(trim(what)) > 0),
  who text not null default '',
  due_on date,
  done_on date,
  shown boolean not null default true
);
create index blocker_step_case on blocker_step (case_id, position);

create table blocker_meeting (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references blocker_case on delete cascade,
  held_at timestamptz not null,
  place text not null check (length(trim(place)) > 0),
  -- functions and services, not names
  invited text not null check (length(trim(invited)) > 0),
  agenda text not null default '',
  minutes text not null default '',
  decisions text not null default '',
  minutes_at timestamptz,
  cancelled_at timestamptz,
  sequence integer not null default 0
);
create index blocker_meeting_case on blocker_meeting (case_id, held_at);

-- words of either side; a note that is not shared is read only by those who work the case
create table blocker_message (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references blocker_case on delete cascade,
  kind text not null check (kind in ('message', 'note')),
  side text not null check (side in ('holder', 'officer', 'deputy', 'supervisor')),
  shown boolean not null,
  author_id uuid references app_user on delete set null,
  body text not null check (length(trim(body)) > 0),
  at timestamptz not null,
  check (kind = 'note' or shown)
);
create index blocker_message_case on blocker_message (case_id, at);
create index blocker_message_author on blocker_message (author_id) where author_id is not null;

create table blocker_letter (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references blocker_case on delete cascade,
  administration_id uuid references blocker_administration on delete set null,
  template text not null check (template in ('information', 'meeting', 'reminder', 'clarification', 'derogation', 'answer', 'free')),
  addressee text not null check (length(trim(addressee)) > 0),
  subject text not null check (length(trim(subject)) > 0),
  body text not null check (length(trim(body)) > 0),
  shown boolean not null default true,
  sent_on date,
  version integer not null default 1,
  written_at timestamptz not null
);
create index blocker_letter_case on blocker_letter (case_id, written_at);

create table blocker_file (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references blocker_case on delete cascade,
  file_id uuid not null references stored_file,
  title text not null check (length(trim(title)) > 0),
  side text not null check (side in ('holder', 'officer', 'deputy', 'supervisor')),
  shown boolean not null default true,
  at timestamptz not null
);
create index blocker_file_case on blocker_file (case_id, at);
create unique index blocker_file_file on blocker_file (file_id);

-- the closed list of what a case may end in; an answer that the holder contests stays, another follows it
create table blocker_outcome (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references blocker_case on delete cascade,
  kind text not null check (kind in ('already_lawful', 'adjusted', 'derogation', 'experiment', 'rule_change', 'refused', 'rerouted')),
  said text not null check (length(trim(said)) > 0),
  legal_basis text not null default '',
  -- what each kind asks for, checked by the rules of the room
  details jsonb not null default '{}',
  given_by uuid references app_user on delete set null,
  appointment_id uuid references hacker_appointment on delete set null,
  given_at timestamptz not null,
  contested_at timestamptz,
  contested_reason text,
  check ((contested_at is null) = (contested_reason is null)),
  check (kind not in ('already_lawful', 'derogation', 'experiment', 'refused') or length(trim(legal_basis)) > 0)
);
create index blocker_outcome_case on blocker_outcome (case_id, given_at);
create index blocker_outcome_kind on blocker_outcome (kind, given_at);
create index blocker_outcome_giver on blocker_outcome (given_by) where given_by is not null;
`)
    .execute(db)
}

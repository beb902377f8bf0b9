import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** From a blocked project to the hand that has the power to move it: appointments, cases, what is done with them, who read them. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- who may unblock: a person, by an act of an authority, at a level, for matters and places, between two dates
create table hacker_appointment (
  id uuid primary key default gen_random_uuid(),
  person_id uuid references app_user on delete set null,
  -- what everyone reads: a function and a service, never a name
  function text not null check (length(trim(function)) > 0),
  service text not null check (length(trim(service)) > 0),
  authority text not null check (length(trim(authority)) > 0),
  -- proposed until its act is known: nobody is appointed without one
  act text check (length(trim(act)) >= 5),
  act_on date,
  appointed_at timestamptz,
  -- 1 local, 2 department, 3 region, 4 ministry, 5 interministerial
  level smallint not null check (level between 1 and 5),
  matters text[] not null check (cardinality(matters) > 0 and matters <@ array['grants', 'planning', 'environment', 'work',
    'health_social', 'education', 'transport', 'culture', 'procurement', 'tax', 'data', 'associations']),
  everywhere boolean not null default false,
  powers text[] not null check (cardinality(powers) > 0 and powers <@ array['ask', 'convene', 'propose', 'sign']),
  starts_on date not null,
  ends_on date not null,
  load_limit integer not null check (load_limit between 1 and 200),
  absent_from date,
  absent_until date,
  suspended_on date,
  suspended_reason text,
  ended_on date,
  ended_reason text,
  version integer not null default 1,
  demo boolean not null default false,
  created_by uuid references app_user on delete set null,
  created_at timestamptz not null default now(),
  check (ends_on >= starts_on),
  check ((act is null) = (act_on is null)),
  check (appointed_at is null or act is not null),
  check ((absent_from is null) = (absent_until is null) and (absent_until is null or absent_until >= absent_from)),
  check ((suspended_on is null) = (suspended_reason is null)),
  check ((ended_on is null) = (ended_reason is null))
);
create index hacker_appointment_person on hacker_appointment (person_id) where person_id is not null;

create table hacker_appointment_territory (
  appointment_id uuid not null references hacker_appointment on delete cascade,
  territory_id integer not null references territory,
  primary key (appointment_id, territory_id)
);
create index hacker_appointment_territory_place on hacker_appointment_territory (territory_id);

-- the acts that a later one followed: what someone did stays tied to the act they did it by
create table hacker_past_act (
  id uuid primary key default gen_random_uuid(),
  appointment_id uuid not null references hacker_appointment on delete cascade,
  act text not null check (length(trim(act)) >= 5),
  act_on date not null,
  authority text not null,
  starts_on date not null,
  ends_on date not null,
  followed_at timestamptz not null
);
create index hacker_past_act_appointment on hacker_past_act (appointment_id, followed_at);

-- who answers while the person appointed is away, by an act too
create table hacker_deputy (
  id uuid primary key default gen_random_uuid(),
  appointment_id uuid not null references hacker_appointment on delete cascade,
  person_id uuid references app_user on delete cascade,
  act text not null check (length(trim(act)) >= 5),
  starts_on date not null,
  ends_on date not null,
  ended_on date,
  created_at timestamptz not null default now(),
  check (ends_on >= starts_on)
);
create index hacker_deputy_appointment on hacker_deputy (appointment_id);
create index hacker_deputy_person on hacker_deputy (person_id) where person_id is not null;

create table blocker_case (
  id uuid primary key default gen_random_uuid(),
  number text unique,
  status text not null default 'draft' check (status in ('draft', 'awaiting_consent', 'filed', 'qualified', 'assigned', 'in_progress',
    'answered', 'closed', 'withdrawn')),
  filed_by uuid references app_user on delete set null,
  -- the project: its sheet when it has one, its name in any case
  sheet_id uuid references sheet on delete set null,
  project text not null default '',
  -- the labelled structure that writes for the project, which consents before it is filed
  structure_id uuid references sheet on delete set null,
  consented_at timestamptz,
  consented_by uuid references app_user on delete set null,
  territory_id integer references territory,
  -- that place and all that contain it, as the day it was filed
  place_ids integer[] not null default '{}',
  challenge_id integer references challenge,
  matter text check (matter in ('grants', 'planning', 'environment', 'work', 'health_social', 'education', 'transport', 'culture',
    'procurement', 'tax', 'data', 'associations')),
  how text check (how in ('rule', 'interpretation', 'delay', 'silo', 'nobody')),
  administration_kind text check (administration_kind in ('municipality', 'department_council', 'region_council', 'prefecture',
    'state_local', 'health_agency', 'education_office', 'social_security', 'employment', 'ministry', 'agency', 'other')),
  administration text not null default '',
  -- in a line, said by the holder: its heading
  title text not null default '',
  wants text not null default '',
  rule text not null default '',
  tried text not null default '',
  consequence text not null default '',
  request text not null default '',
  needed_on date,
  -- how far the project would go once unblocked
  scale text check (scale in ('here', 'neighbours', 'region', 'country')),
  filed_at timestamptz,
  urgent boolean not null default false,
  urgent_reason text not null default '',
  priority smallint not null default 1 check (priority between 1 and 16),
  -- the purpose of the rule: a hacker cancels none
  protected_purpose text not null default '',
  -- the level of the decision that blocks; the rung it has climbed to, never below
  required_level smallint check (required_level between 1 and 5),
  rung smallint check (rung between 1 and 5),
  appointment_id uuid references hacker_appointment,
  -- without a hand since that day
  waiting_since date,
  -- the last day it was told to rise, still without a hand
  rose_on date,
  lacked_level_at timestamptz,
  climbs integer not null default 0,
  -- copied from the clock of the answer; null while it is held
  due_on date,
  -- the first term missed: a later term was given since, the case is late all the same
  late_since date,
  held_reason text,
  qualified_at timestamptz,
  assigned_at timestamptz,
  taken_at timestamptz,
  answered_at timestamptz,
  closed_at timestamptz,
  moved_at timestamptz not null default now(),
  -- asked once, when the holder closes
  opinion text check (opinion in ('solved', 'helped', 'no_use')),
  opinion_said text not null default '',
  last_reminder integer,
  version integer not null default 1,
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  check (status = 'draft' or status = 'awaiting_consent' or status = 'withdrawn' or (number is not null and filed_at is not null)),
  check (status in ('draft', 'awaiting_consent', 'withdrawn') or (territory_id is not null and matter is not null and how is not null)),
  check (status not in ('qualified', 'assigned', 'in_progress') or (required_level is not null and rung is not null)),
  check (rung is null or required_level is null or rung >= required_level),
  check ((status in ('assigned', 'in_progress')) <= (appointment_id is not null)),
  check (status not in ('filed', 'qualified') or appointment_id is null),
  check (status not in ('in_progress', 'answered', 'closed') or taken_at is not null or appointment_id is null),
  check ((status in ('answered', 'closed')) <= (answered_at is not null)),
  check ((status in ('closed', 'withdrawn')) = (closed_at is not null)),
  check (structure_id is null or status in ('draft', 'awaiting_consent', 'withdrawn') or consented_at is not null),
  check (opinion is null or status = 'closed')
);
create sequence blocker_number;
create index blocker_case_filer on blocker_case (filed_by) where filed_by is not null;
create index blocker_case_sheet on blocker_case (sheet_id) where sheet_id is not null;
create index blocker_case_structure on blocker_case (structure_id) where structure_id is not null;
create index blocker_case_hand on blocker_case (appointment_id, status, due_on) where appointment_id is not null;
create index blocker_case_open on blocker_case (priority desc, filed_at) where status in ('filed', 'qualified', 'assigned', 'in_progress');
create index blocker_case_waiting on blocker_case (waiting_since) where waiting_since is not null;
create index blocker_case_places on blocker_case using gin (place_ids);
create index blocker_case_alike on blocker_case (matter, how, administration_kind);
create index blocker_case_due on blocker_case (due_on) where due_on is not null and status in ('qualified', 'assigned', 'in_progress');
create index blocker_case_answered on blocker_case (answered_at) where status = 'answered';

-- what may follow what; and whoever has the hand stands at least as high as the decision that blocks
create function blocker_case_moves() returns trigger language plpgsql as $$
begin
  if new.status is distinct from old.status and not (case old.status
    when 'draft' then new.status in ('awaiting_consent', 'filed')
    when 'awaiting_consent' then new.status in ('filed', 'withdrawn', 'draft')
    when 'filed' then new.status in ('qualified', 'answered', 'withdrawn')
    when 'qualified' then new.status in ('assigned', 'answered', 'withdrawn')
    when 'assigned' then new.status in ('qualified', 'in_progress', 'withdrawn')
    when 'in_progress' then new.status in ('qualified', 'assigned', 'answered', 'withdrawn')
    when 'answered' then new.status in ('closed', 'in_progress', 'qualified', 'filed')
    else false end) then
    raise exception 'a case does not go from % to %', old.status, new.status;
  end if;
  if old.number is not null and new.number is distinct from old.number then
    raise exception 'the number of a case stays';
  end if;
  return new;
end $$;
create trigger blocker_case_moves before update on blocker_case for each row execute function blocker_case_moves();

create function blocker_case_level() returns trigger language plpgsql as $$
begin
  if new.appointment_id is not null and new.status in ('assigned', 'in_progress') and not exists (
    select from hacker_appointment a where a.id = new.appointment_id and a.appointed_at is not null and a.level >= new.rung
      and a.demo = new.demo) then
    raise exception 'this hand does not stand as high as the case';
  end if;
  return new;
end $$;
create trigger blocker_case_level before insert or update on blocker_case for each row execute function blocker_case_level();

-- who gave a case back, and why it is never put to them again
create table blocker_decline (
  case_id uuid not null references blocker_case on delete cascade,
  appointment_id uuid not null references hacker_appointment on delete cascade,
  kind text not null check (kind in ('not_mine', 'tie', 'climbed')),
  reason text not null default '',
  at timestamptz not null,
  primary key (case_id, appointment_id)
);
create index blocker_decline_appointment on blocker_decline (appointment_id);

-- what happened, told once: never changed. The common history is read by administrators; this one only by those of the case
create table blocker_event (
  id bigint generated always as identity primary key,
  case_id uuid not null references blocker_case on delete cascade,
  at timestamptz not null,
  actor_id uuid references app_user on delete set null,
  side text not null check (side in ('holder', 'officer', 'deputy', 'supervisor', 'site')),
  verb text not null,
  -- read by the holder too
  shown boolean not null,
  details jsonb not null default '{}'
);
create index blocker_event_case on blocker_event (case_id, id);
create index blocker_event_verb on blocker_event (verb, at);
create index blocker_event_actor on blocker_event (actor_id) where actor_id is not null;

-- every reading by someone who is not of the project
create table blocker_reading (
  id bigint generated always as identity primary key,
  case_id uuid not null references blocker_case on delete cascade,
  reader_id uuid references app_user on delete set null,
  appointment_id uuid references hacker_appointment on delete set null,
  capacity text not null check (capacity in ('officer', 'deputy', 'supervisor')),
  what text not null check (what in ('case', 'document')),
  at timestamptz not null
);
create index blocker_reading_case on blocker_reading (case_id, id desc);
create index blocker_reading_reader on blocker_reading (reader_id) where reader_id is not null;

-- an erased account lets its rows go (set null): the one change allowed, with the erasure of the demonstration
create function blocker_trace_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if pg_trigger_depth() > 1 or current_setting('frenchimpact.erasing_demo', true) = 'on' then return old; end if;
    raise exception 'what happened to a case stays';
  end if;
  if pg_trigger_depth() > 1 then return new; end if;
  raise exception 'what happened to a case stays';
end $$;
create trigger blocker_event_stays before update or delete on blocker_event for each row execute function blocker_trace_stays();
create trigger blocker_reading_stays before update or delete on blocker_reading for each row execute function blocker_trace_stays();

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

import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** A blocked project, what it may become, and who may have it in hand. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
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
  -- when what is awaited is a day that others fixed: it goes on by itself then
  held_until date,
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
`)
    .execute(db)
}

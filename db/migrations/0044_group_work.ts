import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What a working group does: meetings with their minutes, who does what, deliverables, private calendar addresses. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- what a calendar says of its term is as new as its last change
alter table working_group add column updated_at timestamptz not null default now();
alter table working_group add constraint working_group_says_its_outcome
  check (status <> 'closed' or length(trim(outcome)) >= 10);

-- doors that anyone may push are not closed
alter table working_group add constraint working_group_doors_are_kept
  check (closed_doors is null or joining = 'on_request');

-- a request waits ten days; whoever answers is told before
alter table working_group_member add column last_reminder integer;
alter table working_group_member add column since_precision text not null default 'day' check (since_precision in ('day', 'month', 'year'));
alter table working_group_member add constraint working_group_declines_with_a_reason
  check (status <> 'declined' or length(trim(reason)) >= 10);

-- a group goes on, comes back once from what it gives, and never opens again
create function working_group_moves() returns trigger language plpgsql as $$
begin
  if decision_demo_is_erased() or new.status = old.status then return new; end if;
  if (old.status, new.status) not in (
    ('forming', 'ongoing'), ('forming', 'closed'), ('ongoing', 'reporting'), ('ongoing', 'closed'),
    ('reporting', 'ongoing'), ('reporting', 'closed')
  ) then
    raise exception 'a working group does not go from % to %', old.status, new.status;
  end if;
  return new;
end $$;
create trigger working_group_moved before update of status on working_group
  for each row execute function working_group_moves();

create table group_meeting (
  id uuid primary key default gen_random_uuid(),
  group_id uuid not null references working_group on delete cascade,
  title text not null check (length(trim(title)) > 0),
  held_on date not null,
  -- the clock of Paris
  starts_at time not null,
  minutes integer not null default 60 check (minutes between 5 and 1440),
  place text not null default '',
  -- for those who take part, never for everyone
  online_url text,
  agenda text not null default '',
  status text not null default 'planned' check (status in ('planned', 'held', 'cancelled')),
  cancelled_reason text not null default '',
  report text not null default '',
  report_status text not null default 'none' check (report_status in ('none', 'draft', 'published')),
  report_at timestamptz,
  report_by uuid references app_user on delete set null,
  -- of the group when it was planned: opening the doors later does not open what was said behind them
  behind_doors boolean not null default false,
  -- what a calendar compares
  sequence integer not null default 0,
  updated_at timestamptz not null,
  planned_by uuid references app_user on delete set null,
  check ((status = 'cancelled') = (length(trim(cancelled_reason)) >= 10)),
  check ((report_status = 'none') = (report_at is null)),
  check (report_status = 'none' or status = 'held'),
  check (report_status <> 'published' or length(trim(report)) > 0)
);
create index group_meeting_of on group_meeting (group_id, held_on);
create index group_meeting_day on group_meeting (held_on) where status <> 'cancelled';

create table group_attendance (
  meeting_id uuid not null references group_meeting on delete cascade,
  member_kind text not null check (member_kind in ('organisation', 'person')),
  member_id uuid not null,
  coming boolean not null,
  said_by uuid references app_user on delete set null,
  said_at timestamptz not null,
  primary key (meeting_id, member_kind, member_id)
);

-- what a meeting decided, line by line; a line may lead to a vote
create table group_resolution (
  meeting_id uuid not null references group_meeting on delete cascade,
  position integer not null,
  text text not null check (length(trim(text)) > 0),
  decision_id uuid references decision on delete set null,
  primary key (meeting_id, position)
);
create index group_resolution_decision on group_resolution (decision_id) where decision_id is not null;

-- who does what, by when
create table group_action (
  id uuid primary key default gen_random_uuid(),
  group_id uuid not null references working_group on delete cascade,
  meeting_id uuid references group_meeting on delete set null,
  title text not null check (length(trim(title)) > 0),
  owner_organisation_id uuid references sheet,
  owner_words text not null default '',
  due_on date,
  done_on date,
  behind_doors boolean not null default false,
  created_by uuid references app_user on delete set null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- the term that was reminded of, before and after it: another term is reminded of again
  reminded_before date,
  reminded_after date,
  check (owner_organisation_id is not null or length(trim(owner_words)) > 0)
);
create index group_action_of on group_action (group_id, due_on);
create index group_action_meeting on group_action (meeting_id) where meeting_id is not null;
create index group_action_owner on group_action (owner_organisation_id) where owner_organisation_id is not null;
create index group_action_due on group_action (due_on) where done_on is null and due_on is not null;

create table group_deliverable (
  id uuid primary key default gen_random_uuid(),
  group_id uuid not null references working_group on delete cascade,
  title text not null check (length(trim(title)) > 0),
  body text not null default '',
  url text,
  due_on date,
  delivered_on date,
  behind_doors boolean not null default false,
  -- given to all by a group that works behind closed doors
  released boolean not null default false,
  written_by uuid references app_user on delete set null,
  updated_at timestamptz not null,
  check (delivered_on is null or length(trim(body)) > 0 or url is not null)
);
create index group_deliverable_of on group_deliverable (group_id, due_on);

-- whatever writes in a group that works behind closed doors, what it writes stays there
create function group_work_stays_inside() returns trigger language plpgsql as $$
begin
  if exists (select 1 from working_group where id = new.group_id and closed_doors is not null) then
    new.behind_doors := true;
  end if;
  return new;
end $$;
create trigger group_meeting_inside before insert on group_meeting for each row execute function group_work_stays_inside();
create trigger group_action_inside before insert on group_action for each row execute function group_work_stays_inside();
create trigger group_deliverable_inside before insert on group_deliverable for each row execute function group_work_stays_inside();

-- a private address of the calendar of a group or a community; only its digest is looked up
create table group_feed (
  user_id uuid not null references app_user on delete cascade,
  body_kind text not null check (body_kind in ('group', 'community')),
  body_id uuid not null,
  seed text not null,
  token_hash text not null unique,
  made_at timestamptz not null,
  primary key (user_id, body_kind, body_id)
);
`)
    .execute(db)
}

import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What labelled structures do for projects, continued: accompany. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- may it accompany projects on that day? a support network does; another family if its label says that it accompanies
create function support_accompanies(organisation uuid, day date) returns boolean language sql stable as $$
  select exists (
    select 1 from label_award
    where organisation_id in (organisation, support_standing(organisation))
      and (family = 'support_network' or 'accompany' = any(roles)) and since <= day and valid_until >= day
      and (select state from label_award_state where award_id = label_award.id and from_on <= day order by from_on desc limit 1) = 'active')
$$;

-- a structure walks with a project: only the two, and an evaluator both appointed, ever read it
create table accompaniment (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references sheet on delete cascade,
  organisation_id uuid not null references sheet on delete cascade,
  -- where it comes from, if it does
  referral_id uuid references referral on delete set null,
  purpose text not null check (length(trim(purpose)) > 0),
  status text not null default 'proposed' check (status in ('proposed', 'opened', 'diagnosis', 'plan', 'follow_up', 'closed', 'six_months',
    'ended_by_holder', 'refused_by_holder', 'withdrawn', 'lapsed')),
  proposed_by uuid references app_user on delete set null,
  proposed_at timestamptz not null default now(),
  consented_by uuid references app_user on delete set null,
  consented_at timestamptz,
  moved_at timestamptz not null default now(),
  -- the diagnosis both write and both sign: touched again, it is to be signed again
  diagnosis_strengths text not null default '',
  diagnosis_difficulties text not null default '',
  diagnosis_needs text not null default '',
  diagnosis_structure_at timestamptz,
  diagnosis_holder_at timestamptz,
  -- the plan is its objectives; both sign it
  plan_structure_at timestamptz,
  plan_holder_at timestamptz,
  closed_at timestamptz,
  -- six months after it closed
  six_months_on date,
  six_months_at timestamptz,
  -- the holder may end it at any time, and owes no reason
  end_reason text not null default '',
  demo boolean not null default false,
  check (project_id <> organisation_id),
  check (consented_by <> proposed_by),
  check (status in ('proposed', 'refused_by_holder', 'withdrawn', 'lapsed') or consented_at is not null),
  check (status in ('proposed', 'opened', 'diagnosis', 'plan', 'follow_up') = (closed_at is null)),
  check (status not in ('closed', 'six_months') or six_months_on is not null),
  check ((status = 'six_months') = (six_months_at is not null))
);
create unique index accompaniment_open on accompaniment (project_id, organisation_id)
  where status in ('proposed', 'opened', 'diagnosis', 'plan', 'follow_up');
create index accompaniment_project on accompaniment (project_id, proposed_at desc);
create index accompaniment_organisation on accompaniment (organisation_id, proposed_at desc);
create index accompaniment_six_months on accompaniment (six_months_on) where status = 'closed';

create table accompaniment_objective (
  id uuid primary key default gen_random_uuid(),
  accompaniment_id uuid not null references accompaniment on delete cascade,
  position integer not null,
  title text not null check (length(trim(title)) > 0),
  -- how both will know that it is reached
  measure text not null default '',
  due_on date,
  status text not null default 'open' check (status in ('open', 'reached', 'partly', 'dropped')),
  result text not null default '',
  updated_at timestamptz not null default now()
);
create index accompaniment_objective_of on accompaniment_objective (accompaniment_id, position);

create table accompaniment_session (
  id uuid primary key default gen_random_uuid(),
  accompaniment_id uuid not null references accompaniment on delete cascade,
  subject text not null check (length(trim(subject)) > 0),
  held_on date not null,
  starts_at time,
  minutes integer check (minutes between 5 and 1440),
  place text not null default '',
  notes text not null default '',
  status text not null default 'planned' check (status in ('planned', 'held', 'cancelled')),
  -- counts the changes, for calendars that hold it already
  sequence integer not null default 0,
  planned_by uuid references app_user on delete set null,
  noted_by uuid references app_user on delete set null,
  updated_at timestamptz not null default now()
);
create index accompaniment_session_of on accompaniment_session (accompaniment_id, held_on);

create table accompaniment_action (
  id uuid primary key default gen_random_uuid(),
  accompaniment_id uuid not null references accompaniment on delete cascade,
  session_id uuid references accompaniment_session on delete set null,
  objective_id uuid references accompaniment_objective on delete set null,
  title text not null check (length(trim(title)) > 0),
  side text not null check (side in ('structure', 'holder')),
  due_on date,
  done_at timestamptz,
  done_by uuid references app_user on delete set null,
  reminded_at timestamptz,
  created_at timestamptz not null default now()
);
create index accompaniment_action_of on accompaniment_action (accompaniment_id, due_on);
create index accompaniment_action_due on accompaniment_action (due_on) where done_at is null;

-- each side writes without the other's words; both are shown once both are written, or the term has passed
create table accompaniment_review (
  accompaniment_id uuid not null references accompaniment on delete cascade,
  stage text not null check (stage in ('closing', 'six_months')),
  side text not null check (side in ('structure', 'holder')),
  worked text not null check (length(trim(worked)) > 0),
  missing text not null default '',
  next text not null default '',
  written_by uuid references app_user on delete set null,
  written_at timestamptz not null default now(),
  primary key (accompaniment_id, stage, side)
);

-- an evaluator reads and evaluates once both appointed it
create table accompaniment_evaluator (
  id uuid primary key default gen_random_uuid(),
  accompaniment_id uuid not null references accompaniment on delete cascade,
  evaluator_id uuid not null references sheet on delete cascade,
  named_on date not null,
  structure_agreed_at timestamptz,
  structure_agreed_by uuid references app_user on delete set null,
  holder_agreed_at timestamptz,
  holder_agreed_by uuid references app_user on delete set null,
  ended_at timestamptz,
  check (structure_agreed_at is not null or holder_agreed_at is not null)
);
create unique index accompaniment_evaluator_current on accompaniment_evaluator (accompaniment_id) where ended_at is null;
create index accompaniment_evaluator_of on accompaniment_evaluator (evaluator_id) where ended_at is null;

-- the secret link of a member's calendar, made from this seed: another seed, another link, and the one before opens nothing
create table accompaniment_calendar (
  accompaniment_id uuid not null references accompaniment on delete cascade,
  user_id uuid not null references app_user on delete cascade,
  seed uuid not null,
  primary key (accompaniment_id, user_id)
);
`)
    .execute(db)
}

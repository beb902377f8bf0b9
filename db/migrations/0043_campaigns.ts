import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Making social innovation known in a territory: campaigns. And the accelerator that a community brings about. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
create table campaign (
  id uuid primary key default gen_random_uuid(),
  community_id uuid not null references community on delete cascade,
  title text not null check (length(trim(title)) > 0),
  message text not null default '',
  starts_on text check (is_partial_date(starts_on)),
  ends_on text check (is_partial_date(ends_on)),
  status text not null default 'planned' check (status in ('planned', 'ongoing', 'done', 'abandoned')),
  -- why it was given up
  reason text not null default '',
  -- the review, without which it is not done
  was_done text not null default '',
  learned text not null default '',
  reviewed_on date,
  created_at timestamptz not null,
  version integer not null default 1,
  check (status <> 'abandoned' or length(trim(reason)) >= 10),
  check (status <> 'done' or (length(trim(was_done)) > 0 and length(trim(learned)) > 0 and reviewed_on is not null))
);
create index campaign_community on campaign (community_id, created_at);

-- who it speaks to, and how many it reached: null is not known, never zero
create table campaign_audience (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign on delete cascade,
  position integer not null,
  name text not null check (length(trim(name)) > 0),
  reached integer check (reached >= 0),
  unique (campaign_id, name)
);

-- what it shows, and the events it goes to
create table campaign_piece (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign on delete cascade,
  kind text not null check (kind in ('content', 'event')),
  title text not null check (length(trim(title)) > 0),
  url text,
  body text not null default '',
  check (kind <> 'event' or url is not null),
  check (url is not null or length(trim(body)) > 0)
);
create index campaign_piece_of on campaign_piece (campaign_id);

-- who carries the message, once they have said yes; a person is public by function only
create table campaign_ambassador (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign on delete cascade,
  organisation_id uuid references sheet,
  person_id uuid references app_user on delete set null,
  role text not null default '',
  status text not null check (status in ('asked', 'accepted', 'declined', 'left')),
  asked_at timestamptz not null,
  answered_at timestamptz,
  check (num_nonnulls(organisation_id, person_id) <= 1),
  check ((status = 'asked') = (answered_at is null)),
  check (status <> 'accepted' or organisation_id is not null or length(trim(role)) > 0)
);
create unique index campaign_ambassador_organisation on campaign_ambassador (campaign_id, organisation_id)
  where organisation_id is not null and status in ('asked', 'accepted');
create unique index campaign_ambassador_person on campaign_ambassador (campaign_id, person_id)
  where person_id is not null and status in ('asked', 'accepted');
create index campaign_ambassador_by_organisation on campaign_ambassador (organisation_id) where organisation_id is not null;
create index campaign_ambassador_by_person on campaign_ambassador (person_id) where person_id is not null;

create table accelerator (
  id uuid primary key default gen_random_uuid(),
  community_id uuid not null unique references community on delete cascade,
  name text not null check (length(trim(name)) > 0),
  promise text not null default '',
  offer text not null default '',
  version integer not null default 1
);

-- where it stands is the last of its states
create table accelerator_state (
  id bigint generated always as identity primary key,
  accelerator_id uuid not null references accelerator on delete cascade,
  state text not null check (state in ('emergence', 'prefiguration', 'open', 'review')),
  since text not null check (is_partial_date(since)),
  note text not null default '',
  source_name text,
  source_url text,
  source_on date,
  told_at timestamptz not null,
  check (state <> 'review' or length(trim(note)) >= 10),
  check (source_url is null or source_name is not null)
);
create index accelerator_state_of on accelerator_state (accelerator_id, id);

create table accelerator_partner (
  id uuid primary key default gen_random_uuid(),
  accelerator_id uuid not null references accelerator on delete cascade,
  organisation_id uuid references sheet,
  name text not null,
  role text not null default '',
  unique (accelerator_id, name)
);
create index accelerator_partner_organisation on accelerator_partner (organisation_id) where organisation_id is not null;

create table accelerator_cohort (
  id uuid primary key default gen_random_uuid(),
  accelerator_id uuid not null references accelerator on delete cascade,
  name text not null check (length(trim(name)) > 0),
  starts_on text check (is_partial_date(starts_on)),
  ends_on text check (is_partial_date(ends_on)),
  note text not null default '',
  version integer not null default 1,
  unique (accelerator_id, name)
);

create table accelerator_project (
  cohort_id uuid not null references accelerator_cohort on delete cascade,
  project_id uuid not null references sheet,
  primary key (cohort_id, project_id)
);
create index accelerator_project_sheet on accelerator_project (project_id);
`)
    .execute(db)
}

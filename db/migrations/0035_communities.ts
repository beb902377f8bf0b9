import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Territorial communities: who they are, who is a member and since when, who facilitates them, their working groups. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
create table community (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  name text not null check (length(trim(name)) > 0),
  kind text not null check (kind in ('collective', 'ptce', 'network', 'group', 'other')),
  -- built step by step here, or there before this site
  origin text not null check (origin in ('pathway', 'existing')),
  status text not null check (status in ('building', 'declared', 'recognised', 'closed')),
  purpose text not null default '',
  -- what the members wrote in common: how they decide, meet, share
  rules text not null default '',
  rhythm text not null default '',
  website text,
  -- the structure that carries it in the directory, when it has one
  sheet_id uuid references sheet,
  -- the place it is the home of
  territory_id integer not null references territory,
  founded_on date,
  founded_precision text check (founded_precision in ('day', 'month', 'year')),
  -- the source does not name all of them
  members_partial boolean not null default false,
  source_name text,
  source_url text,
  source_on date,
  -- who began it here: they convene until a first mandate is entrusted
  started_by uuid references app_user on delete set null,
  started_on date not null,
  recognised_on date,
  closed_on date,
  closed_reason text,
  fictional boolean not null default false,
  demo boolean not null default false,
  version integer not null default 1,
  check ((founded_on is null) = (founded_precision is null)),
  check ((status = 'recognised') <= (recognised_on is not null)),
  check ((status = 'closed') = (closed_on is not null)),
  check ((closed_on is null) = (closed_reason is null)),
  check (origin = 'existing' or status <> 'declared'),
  check (origin = 'pathway' or status <> 'building')
);
create index community_home on community (territory_id);
create index community_sheet on community (sheet_id) where sheet_id is not null;

-- every place it covers, the first included
create table community_territory (
  community_id uuid not null references community on delete cascade,
  territory_id integer not null references territory,
  primary key (community_id, territory_id)
);
create index community_territory_place on community_territory (territory_id);

create table community_former_slug (
  slug text primary key,
  community_id uuid not null references community on delete cascade
);

-- a member is an organisation or a person; a name alone when a source names someone who is not in the directory
create table community_member (
  id uuid primary key default gen_random_uuid(),
  community_id uuid not null references community on delete cascade,
  organisation_id uuid references sheet,
  person_id uuid references app_user on delete set null,
  name text,
  role text not null default '',
  joined_on date not null,
  joined_precision text not null default 'day' check (joined_precision in ('day', 'month', 'year')),
  left_on date,
  left_precision text check (left_precision in ('day', 'month', 'year')),
  left_how text check (left_how in ('left', 'excluded', 'source')),
  left_reason text not null default '',
  -- nobody is excluded but by a decision of the members
  decision_id uuid,
  source_name text,
  check (num_nonnulls(organisation_id, person_id) <= 1),
  check ((left_on is null) = (left_precision is null) and (left_on is null) = (left_how is null)),
  check (left_on is null or left_on >= joined_on),
  check ((left_how = 'excluded') is not true or decision_id is not null)
);
create unique index community_member_organisation on community_member (community_id, organisation_id) where left_on is null and organisation_id is not null;
create unique index community_member_person on community_member (community_id, person_id) where left_on is null and person_id is not null;
create index community_member_of on community_member (community_id, joined_on);
create index community_member_by_organisation on community_member (organisation_id) where organisation_id is not null;
create index community_member_by_person on community_member (person_id) where person_id is not null;

-- the responsibility of facilitating, entrusted by the community to one or several organisations, for a time
create table mandate (
  id uuid primary key default gen_random_uuid(),
  community_id uuid not null references community on delete cascade,
  status text not null default 'consulted'
    check (status in ('consulted', 'voted', 'entrusted', 'declined', 'cancelled', 'withdrawn', 'handed_over', 'ended')),
  mission text not null check (length(trim(mission)) > 0),
  proposed_by uuid references app_user on delete set null,
  proposed_on date not null,
  -- until when members may object
  consult_until date not null,
  starts_on date not null,
  ends_on date not null,
  entrusted_on date,
  -- what ended it before its time, or kept it from beginning
  ended_on date,
  end_reason text not null default '',
  renews_id uuid references mandate,
  -- the decision that settled it, when objections were maintained, or that took it away
  decision_id uuid,
  last_reminder integer,
  demo boolean not null default false,
  check (ends_on > starts_on and ends_on <= starts_on + interval '12 months'),
  check (consult_until >= proposed_on + 14),
  check ((entrusted_on is null) or status in ('entrusted', 'withdrawn', 'handed_over', 'ended')),
  check ((status = 'entrusted') <= (entrusted_on is not null)),
  check (status not in ('withdrawn', 'handed_over', 'ended', 'declined', 'cancelled') or ended_on is not null)
);
create index mandate_community on mandate (community_id, starts_on);
create unique index mandate_in_progress on mandate (community_id) where status in ('consulted', 'voted');

create table mandate_holder (
  mandate_id uuid not null references mandate on delete cascade,
  organisation_id uuid not null references sheet,
  primary key (mandate_id, organisation_id)
);
create index mandate_holder_organisation on mandate_holder (organisation_id);

create table working_group (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  -- none: a national group
  community_id uuid references community on delete cascade,
  name text not null check (length(trim(name)) > 0),
  mission text not null default '',
  status text not null default 'forming' check (status in ('forming', 'ongoing', 'reporting', 'closed')),
  joining text not null default 'open' check (joining in ('open', 'on_request')),
  -- why it works behind closed doors, when it does; otherwise its minutes are public
  closed_doors text check (length(trim(closed_doors)) >= 10),
  lead_organisation_id uuid references sheet,
  lead_person_id uuid references app_user on delete set null,
  begun_on date,
  begun_precision text check (begun_precision in ('day', 'month', 'year')),
  due_on date,
  closed_on date,
  outcome text not null default '',
  source_name text,
  source_url text,
  source_on date,
  created_by uuid references app_user on delete set null,
  created_at timestamptz not null default now(),
  fictional boolean not null default false,
  demo boolean not null default false,
  version integer not null default 1,
  check ((begun_on is null) = (begun_precision is null)),
  check ((status = 'closed') = (closed_on is not null))
);
create index working_group_community on working_group (community_id);

create table working_group_member (
  id uuid primary key default gen_random_uuid(),
  group_id uuid not null references working_group on delete cascade,
  organisation_id uuid references sheet,
  person_id uuid references app_user on delete set null,
  -- asked: waits for the group's answer
  status text not null default 'member' check (status in ('asked', 'member', 'declined', 'left')),
  message text not null default '',
  reason text not null default '',
  since date not null,
  until date,
  check (num_nonnulls(organisation_id, person_id) <= 1),
  check ((status in ('declined', 'left')) = (until is not null))
);
create unique index working_group_member_organisation on working_group_member (group_id, organisation_id)
  where status in ('asked', 'member') and organisation_id is not null;
create unique index working_group_member_person on working_group_member (group_id, person_id)
  where status in ('asked', 'member') and person_id is not null;
create index working_group_member_by_organisation on working_group_member (organisation_id) where organisation_id is not null;
create index working_group_member_by_person on working_group_member (person_id) where person_id is not null;

-- may this person act as a facilitator that day? By a mandate in force, held by an organisation they keep; before any mandate was ever
-- entrusted, whoever began the community
create function facilitates(person uuid, community uuid, day date) returns boolean language sql stable as $$
  select exists (
    select 1 from mandate m
    join mandate_holder h on h.mandate_id = m.id
    join sheet_member k on k.sheet_id = h.organisation_id and k.user_id = person
    where m.community_id = community and m.entrusted_on is not null
      and m.starts_on <= day and day <= m.ends_on and (m.ended_on is null or day < m.ended_on)
  ) or exists (
    select 1 from community c where c.id = community and c.started_by = person and c.status <> 'closed'
      and not exists (select 1 from mandate m where m.community_id = community and m.entrusted_on is not null)
  )
$$;
`)
    .execute(db)
}

import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** How a community begins: hands raised, drafts, the dialogue with what exists, the recognition of what was there before. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- the places that share ground with this one: itself, what contains it, what it contains, what lies across its communes.
-- The whole country contains everyone, hence is next to nobody
create function places_overlapping(place integer) returns setof integer language sql stable rows 200 as $$
  select place
  union
  select parent_id from territory_parent join territory t on t.id = parent_id and t.kind <> 'country' where child_id = place
  union
  select child_id from territory_parent where parent_id = place
  union
  select up.parent_id
  from territory here
  join territory_parent down on down.parent_id = here.id
  join territory c on c.id = down.child_id and c.kind = 'commune'
  join territory_parent up on up.child_id = c.id
  join territory t on t.id = up.parent_id and t.kind <> 'country'
  where here.id = place and here.kind <> 'country'
$$;

-- « I would do something here »: the organisation is named, a person alone is only counted
create table raised_hand (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references app_user on delete cascade,
  organisation_id uuid references sheet,
  territory_id integer not null references territory,
  message text not null default '' check (length(message) <= 500),
  raised_on date not null,
  -- what happened near since that day is not told yet
  told_on date not null,
  -- once a week at most
  mailed_on date,
  withdrawn_on date,
  demo boolean not null default false,
  check (withdrawn_on is null or message = '')
);
create unique index raised_hand_once on raised_hand (person_id, territory_id) where withdrawn_on is null;
create index raised_hand_person on raised_hand (person_id);
create index raised_hand_place on raised_hand (territory_id) where withdrawn_on is null;
create index raised_hand_organisation on raised_hand (organisation_id) where organisation_id is not null;

-- a community to be: kept as a draft, then discussed with those that exist, then created
create table community_beginning (
  id uuid primary key default gen_random_uuid(),
  origin text not null check (origin in ('pathway', 'existing')),
  status text not null default 'draft' check (status in ('draft', 'dialogue', 'created', 'abandoned')),
  name text not null check (length(trim(name)) > 0),
  kind text not null check (kind in ('collective', 'ptce', 'network', 'group', 'other')),
  purpose text not null default '',
  website text,
  -- with whom it already works outside: partners, networks, local authorities
  outside text not null default '',
  founded_on date,
  founded_precision text check (founded_precision in ('day', 'month', 'year')),
  -- it had more members than those named
  members_partial boolean not null default false,
  -- in whose name, when not one's own
  organisation_id uuid references sheet,
  begun_by uuid references app_user on delete set null,
  begun_on date not null,
  -- when its author was told that the way is free
  free_told_on date,
  ended_on date,
  community_id uuid unique references community on delete cascade,
  demo boolean not null default false,
  check ((founded_on is null) = (founded_precision is null)),
  check ((status = 'created') = (community_id is not null)),
  check ((status in ('created', 'abandoned')) = (ended_on is not null))
);
create index community_beginning_by on community_beginning (begun_by) where begun_by is not null;
create index community_beginning_organisation on community_beginning (organisation_id) where organisation_id is not null;
create index community_beginning_dialogue on community_beginning (status) where status = 'dialogue';

-- its places, its home first
create table community_beginning_territory (
  beginning_id uuid not null references community_beginning on delete cascade,
  territory_id integer not null references territory,
  position integer not null,
  primary key (beginning_id, territory_id),
  unique (beginning_id, position)
);
create index community_beginning_territory_place on community_beginning_territory (territory_id);

-- who is said to be a member of what existed before: an organisation of the directory, or a name
create table community_beginning_member (
  beginning_id uuid not null references community_beginning on delete cascade,
  position integer not null,
  organisation_id uuid references sheet,
  name text check (length(trim(name)) > 0),
  primary key (beginning_id, position),
  check (num_nonnulls(organisation_id, name) = 1)
);
create index community_beginning_member_organisation on community_beginning_member (organisation_id) where organisation_id is not null;

-- what shows that it was alive: dated facts
create table community_proof (
  beginning_id uuid not null references community_beginning on delete cascade,
  position integer not null,
  kind text not null check (kind in ('meeting', 'minutes', 'project', 'event', 'other')),
  fact text not null check (length(trim(fact)) > 0),
  url text,
  happened_on date not null,
  happened_precision text not null check (happened_precision in ('day', 'month', 'year')),
  primary key (beginning_id, position)
);

-- what is asked of a community that is already there, and what it answers
create table community_dialogue (
  id uuid primary key default gen_random_uuid(),
  beginning_id uuid not null references community_beginning on delete cascade,
  community_id uuid not null references community on delete cascade,
  message text not null check (length(trim(message)) >= 10),
  asked_on date not null,
  answer_by date not null,
  answer text check (answer in ('join', 'complementary', 'opposed')),
  reason text not null default '',
  answered_for uuid references sheet,
  answered_by uuid references app_user on delete set null,
  answered_on date,
  -- what its author says to an objection: public, kept
  reply text not null default '',
  replied_on date,
  unique (beginning_id, community_id),
  check (answer_by >= asked_on + 15),
  check ((answer is null) = (answered_on is null)),
  check (answer is distinct from 'opposed' or length(trim(reason)) >= 10),
  check ((replied_on is null) = (reply = '')),
  check (replied_on is null or answer in ('join', 'opposed'))
);
create index community_dialogue_community on community_dialogue (community_id);
create index community_dialogue_answered_for on community_dialogue (answered_for) where answered_for is not null;

-- local organisations sign that a declared community is really at work here
create table recognition_attestation (
  id uuid primary key default gen_random_uuid(),
  community_id uuid not null references community on delete cascade,
  organisation_id uuid not null references sheet,
  sentence text not null check (length(trim(sentence)) >= 20),
  signed_by uuid references app_user on delete set null,
  signed_on date not null,
  unique (community_id, organisation_id),
  unique (community_id, signed_by)
);
create index recognition_attestation_organisation on recognition_attestation (organisation_id);

create table recognition_objection (
  id uuid primary key default gen_random_uuid(),
  community_id uuid not null references community on delete cascade,
  organisation_id uuid not null references sheet,
  reason text not null check (length(trim(reason)) >= 20),
  said_by uuid references app_user on delete set null,
  said_on date not null,
  answer text not null default '',
  answered_by uuid references app_user on delete set null,
  answered_on date,
  check ((answered_on is null) = (answer = ''))
);
create index recognition_objection_community on recognition_objection (community_id);
create index recognition_objection_organisation on recognition_objection (organisation_id);
create unique index recognition_objection_pending on recognition_objection (community_id, organisation_id) where answered_on is null;

-- nothing is created beside what exists without a dialogue that is over
create function beginning_was_discussed() returns trigger language plpgsql as $$
begin
  if new.status = 'created' and old.status <> 'created' and exists (
    select 1 from community_dialogue where beginning_id = new.id
      and case when answer is null then answer_by >= new.ended_on when answer = 'complementary' then false else reply = '' end
  ) then
    raise exception 'a community is not created before the dialogue with what exists is over';
  end if;
  return new;
end $$;
create trigger beginning_discussed before update on community_beginning
  for each row execute function beginning_was_discussed();

-- what was declared is recognised by three local organisations, none of which its declarer keeps
create function recognition_is_local() returns trigger language plpgsql as $$
begin
  if decision_demo_is_erased() or not (old.status = 'declared' and new.status = 'recognised') then return new; end if;
  if (
    select count(*) from recognition_attestation a where community_id = new.id
      and not exists (select 1 from sheet_member k where k.sheet_id = a.organisation_id and k.user_id = new.started_by)
  ) < 3 or exists (select 1 from recognition_objection where community_id = new.id and answered_on is null) then
    raise exception 'a community is recognised by three local organisations, once objections are answered';
  end if;
  return new;
end $$;
create trigger recognition_local before update of status on community for each row execute function recognition_is_local();
`)
    .execute(db)
}

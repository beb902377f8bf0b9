import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** The roadmap of a community: a draft that its members write, and versions of it that the group approves. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- a date as precise as what is known of it: 2026, 2026-03, 2026-03-14
create function is_partial_date(written text) returns boolean language sql immutable as $$
  select written ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'
$$;

create table roadmap (
  id uuid primary key default gen_random_uuid(),
  community_id uuid not null unique references community on delete cascade,
  -- the example it was begun from, when there was one
  begun_from text,
  source_name text,
  source_url text,
  source_on date,
  begun_on date not null
);

create table roadmap_item (
  id uuid primary key default gen_random_uuid(),
  roadmap_id uuid not null references roadmap on delete cascade,
  kind text not null check (kind in ('axis', 'action', 'milestone')),
  parent_id uuid,
  -- an action is of an axis, a milestone of an action, of the same roadmap
  parent_kind text generated always as (case kind when 'action' then 'axis' when 'milestone' then 'action' end) stored,
  position integer not null,
  title text not null check (length(trim(title)) > 0),
  purpose text not null default '',
  lead_organisation_id uuid references sheet,
  lead_words text not null default '',
  means text not null default '',
  starts_on text check (is_partial_date(starts_on)),
  due_on text check (is_partial_date(due_on)),
  status text not null default 'proposed'
    check (status in ('proposed', 'validated', 'in_progress', 'blocked', 'done', 'abandoned')),
  -- since when it is so, and why
  status_on text check (is_partial_date(status_on)),
  reason text not null default '',
  -- taken out of the draft, and kept: it can be put back
  removed_at timestamptz,
  version integer not null default 1,
  updated_at timestamptz not null,
  unique (id, kind, roadmap_id),
  foreign key (parent_id, parent_kind, roadmap_id) references roadmap_item (id, kind, roadmap_id) on delete cascade,
  check ((kind = 'axis') = (parent_id is null)),
  check (lead_organisation_id is null or lead_words = ''),
  check (status not in ('blocked', 'abandoned') or length(trim(reason)) >= 10),
  check (status not in ('blocked', 'done') or status_on is not null)
);
create index roadmap_item_of on roadmap_item (roadmap_id, position);
create index roadmap_item_parent on roadmap_item (parent_id, parent_kind, roadmap_id);
create index roadmap_item_lead on roadmap_item (lead_organisation_id) where lead_organisation_id is not null;

-- the states an item went through
create table roadmap_status (
  id bigint generated always as identity primary key,
  item_id uuid not null references roadmap_item on delete cascade,
  status text not null,
  since text check (is_partial_date(since)),
  reason text not null default '',
  told_at timestamptz not null
);
create index roadmap_status_item on roadmap_status (item_id, id);

create table roadmap_indicator (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references roadmap_item on delete cascade,
  name text not null check (length(trim(name)) > 0),
  unit text not null default '',
  base double precision,
  base_on text check (is_partial_date(base_on)),
  target double precision,
  target_on text check (is_partial_date(target_on)),
  removed_at timestamptz,
  version integer not null default 1
);
create index roadmap_indicator_item on roadmap_indicator (item_id);

-- what was read that day; read again for the same day, the last one stands and the other stays
create table roadmap_reading (
  id bigint generated always as identity primary key,
  indicator_id uuid not null references roadmap_indicator on delete cascade,
  read_on text not null check (is_partial_date(read_on)),
  value double precision not null,
  source text not null default '',
  told_at timestamptz not null
);
create index roadmap_reading_of on roadmap_reading (indicator_id, read_on);

create table roadmap_version (
  id uuid primary key default gen_random_uuid(),
  roadmap_id uuid not null references roadmap on delete cascade,
  number integer not null,
  status text not null default 'proposed' check (status in ('proposed', 'approved', 'rejected', 'withdrawn')),
  note text not null default '',
  snapshot jsonb not null,
  -- in the name of which organisation; none: a person, or the facilitators
  organisation_id uuid references sheet,
  frozen_by uuid references app_user on delete set null,
  frozen_on date not null,
  decision_id uuid references decision,
  settled_on date,
  -- why it was withdrawn, or what the vote lacked
  reason text not null default '',
  unique (roadmap_id, number),
  check ((status = 'proposed') = (settled_on is null)),
  check (status <> 'approved' or decision_id is not null),
  check (status <> 'withdrawn' or length(trim(reason)) >= 10)
);
create unique index roadmap_version_proposed on roadmap_version (roadmap_id) where status = 'proposed';
create index roadmap_version_decision on roadmap_version (decision_id) where decision_id is not null;
create index roadmap_version_organisation on roadmap_version (organisation_id) where organisation_id is not null;

-- what was frozen no longer moves, and only the vote of the group approves it
create function roadmap_version_is_kept() returns trigger language plpgsql as $$
begin
  if decision_demo_is_erased() then return coalesce(new, old); end if;
  if tg_op = 'DELETE' then
    if exists (select 1 from roadmap where id = old.roadmap_id) then raise exception 'a version of a roadmap is not removed'; end if;
    return old;
  end if;
  if tg_op = 'UPDATE' then
    if (new.roadmap_id, new.number, new.note, new.snapshot, new.frozen_on, new.organisation_id)
      is distinct from (old.roadmap_id, old.number, old.note, old.snapshot, old.frozen_on, old.organisation_id)
    then raise exception 'a version of a roadmap is not changed'; end if;
    if old.status <> 'proposed' and (new.status, new.decision_id, new.settled_on) is distinct from (old.status, old.decision_id, old.settled_on)
    then raise exception 'a version that was settled stays as it is'; end if;
  end if;
  if new.status = 'approved' and not exists (
    select 1 from decision d join roadmap r on r.id = new.roadmap_id
    where d.id = new.decision_id and d.body_kind = 'community' and d.body_id = r.community_id
      and d.purpose_kind = 'roadmap' and d.purpose_id = new.id::text and d.adopted
  ) then raise exception 'a roadmap is approved by the vote of the group only'; end if;
  return new;
end $$;
create trigger roadmap_version_kept before insert or update or delete on roadmap_version
  for each row execute function roadmap_version_is_kept();

-- an axis or an action is validated, then carried out, once the group has approved a version of the roadmap
create function roadmap_item_follows_the_vote() returns trigger language plpgsql as $$
begin
  if new.kind <> 'milestone' and new.status not in ('proposed', 'abandoned')
    and (tg_op = 'INSERT' or new.status is distinct from old.status)
    and not exists (select 1 from roadmap_version where roadmap_id = new.roadmap_id and status = 'approved')
  then raise exception 'nothing is validated before the group has approved the roadmap'; end if;
  return new;
end $$;
create trigger roadmap_item_followed before insert or update on roadmap_item
  for each row execute function roadmap_item_follows_the_vote();
`)
    .execute(db)
}

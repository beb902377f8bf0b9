import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** The pathway: the steps a community follows to build itself, as versioned models that may be taken over, and what each community made of them. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
create table pathway (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  name text not null check (length(trim(name)) > 0),
  -- none: the national one, a proposal of the platform
  community_id uuid references community on delete cascade,
  -- the version it was taken from
  forked_from uuid,
  created_by uuid references app_user on delete set null,
  created_on date not null,
  demo boolean not null default false,
  check ((community_id is null) = (forked_from is null))
);
create unique index pathway_national on pathway ((true)) where community_id is null;
create unique index pathway_community on pathway (community_id) where community_id is not null;

create table pathway_version (
  id uuid primary key default gen_random_uuid(),
  pathway_id uuid not null references pathway on delete cascade,
  number integer not null check (number >= 1),
  status text not null default 'draft' check (status in ('draft', 'published')),
  preamble text not null default '',
  -- the steps, with their tools: checked where they are read
  content jsonb not null check (jsonb_typeof(content) = 'array'),
  -- what changed, in the words of those who changed it
  note text not null default '',
  published_on date,
  -- for those who write at the same time
  version integer not null default 1,
  unique (pathway_id, number),
  check ((status = 'published') = (published_on is not null)),
  check (status = 'draft' or jsonb_array_length(content) > 0)
);
create unique index pathway_version_draft on pathway_version (pathway_id) where status = 'draft';
-- checked at the end: what was invented goes together, whoever took over whose
alter table pathway add foreign key (forked_from) references pathway_version deferrable initially deferred;
create index pathway_forked_from on pathway (forked_from) where forked_from is not null;

-- the version a community follows, and since when nothing moves
create table community_pathway (
  community_id uuid primary key references community on delete cascade,
  version_id uuid not null references pathway_version deferrable initially deferred,
  chosen_by uuid references app_user on delete set null,
  chosen_on date not null,
  moved_on date not null,
  -- the last reminder sent since it moved, in days
  nudged integer not null default 0 check (nudged in (0, 30, 60, 90)),
  -- since when others may ask to take it over
  offered_on date,
  check ((offered_on is not null) = (nudged = 90))
);
create index community_pathway_version on community_pathway (version_id);
create index community_pathway_offered on community_pathway (offered_on) where offered_on is not null;

-- a step of a community: its state, and its deliverable as it is being written
create table pathway_step (
  id uuid primary key default gen_random_uuid(),
  community_id uuid not null references community_pathway on delete cascade,
  step_key text not null check (step_key ~ '^[a-z0-9-]{1,60}$'),
  status text not null default 'todo' check (status in ('todo', 'doing', 'submitted', 'validated', 'skipped')),
  body text not null default '',
  link text,
  -- why it is read by members only, when it is
  private_reason text check (length(trim(private_reason)) >= 10),
  -- the deliverable of another community it began from
  taken_from uuid references pathway_step on delete set null,
  skip_reason text check (length(trim(skip_reason)) >= 10),
  -- how many times it was put to the members
  round integer not null default 0,
  validated_on date,
  edited_by uuid references app_user on delete set null,
  edited_at timestamptz,
  version integer not null default 1,
  unique (community_id, step_key),
  check ((status = 'skipped') = (skip_reason is not null)),
  check ((status = 'validated') = (validated_on is not null)),
  check (status not in ('submitted', 'validated') or round > 0),
  -- who shares the work, how it is governed and where it goes: no community is recognised without them
  check (status <> 'skipped' or step_key not in ('cartographier', 'gouvernance', 'feuille-de-route'))
);
create index pathway_step_taken on pathway_step (taken_from) where taken_from is not null;
create index pathway_step_examples on pathway_step (step_key) where status = 'validated' and private_reason is null;

-- the deliverable as it was put to the members, each time: what they judged is kept
create table pathway_submission (
  step_id uuid not null references pathway_step on delete cascade,
  round integer not null check (round > 0),
  body text not null check (length(trim(body)) > 0),
  link text,
  submitted_by uuid references app_user on delete set null,
  member_kind text not null check (member_kind in ('organisation', 'person')),
  member_id uuid not null,
  submitted_at timestamptz not null,
  primary key (step_id, round)
);

-- what the other voices say of it: one opinion each, and one person holds one pen
create table pathway_opinion (
  step_id uuid not null,
  round integer not null,
  member_kind text not null check (member_kind in ('organisation', 'person')),
  member_id uuid not null,
  opinion text not null check (opinion in ('agree', 'reserve')),
  reason text not null default '',
  answer text not null default '',
  answered_by uuid references app_user on delete set null,
  answered_at timestamptz,
  said_by uuid references app_user on delete set null,
  said_at timestamptz not null,
  primary key (step_id, round, member_kind, member_id),
  foreign key (step_id, round) references pathway_submission on delete cascade,
  check (opinion = 'agree' or length(trim(reason)) >= 10),
  check ((answer <> '') = (answered_at is not null))
);
create unique index pathway_opinion_pen on pathway_opinion (step_id, round, said_by) where said_by is not null;

-- a box of a checklist, ticked in common; the words of the item are its key, so that a new order moves no tick
create table pathway_tick (
  community_id uuid not null references community_pathway on delete cascade,
  step_key text not null,
  tool_key text not null,
  item text not null,
  ticked_by uuid references app_user on delete set null,
  ticked_at timestamptz not null,
  primary key (community_id, step_key, tool_key, item)
);

-- the three challenges a community takes on
create table community_challenge (
  community_id uuid not null references community on delete cascade,
  kind text not null check (kind in ('social', 'environmental', 'citizen')),
  challenge_id integer not null references challenge,
  reason text not null default '',
  chosen_by uuid references app_user on delete set null,
  chosen_on date not null,
  primary key (community_id, kind),
  unique (community_id, challenge_id)
);
create index community_challenge_of on community_challenge (challenge_id);

-- words once followed or taken over stay; those of a community stay as soon as they are published
create function pathway_version_is_kept() returns trigger language plpgsql as $$
begin
  if decision_demo_is_erased() or old.status = 'draft' then return coalesce(new, old); end if;
  if tg_op = 'DELETE' then raise exception 'a published pathway is not removed'; end if;
  if (new.pathway_id, new.number, new.status) is distinct from (old.pathway_id, old.number, old.status) then
    raise exception 'a published pathway is not changed';
  end if;
  if (new.preamble, new.content, new.note, new.published_on) is distinct from (old.preamble, old.content, old.note, old.published_on)
    and (exists (select 1 from pathway where id = old.pathway_id and community_id is not null)
      or exists (select 1 from community_pathway where version_id = old.id)
      or exists (select 1 from pathway where forked_from = old.id))
  then
    raise exception 'a published pathway is not changed';
  end if;
  return new;
end $$;
create trigger pathway_version_kept before update or delete on pathway_version
  for each row execute function pathway_version_is_kept();

create function community_follows_published() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from pathway_version where id = new.version_id and status = 'published') then
    raise exception 'only a published pathway is followed';
  end if;
  return new;
end $$;
create trigger community_pathway_published before insert or update of version_id on community_pathway
  for each row execute function community_follows_published();

-- the voices of the community that whoever submitted does not carry
create function pathway_other_voices(community uuid, submitter uuid, day date)
returns table (member_kind text, member_id uuid) language sql stable as $$
  select m.member_kind, m.member_id from body_members('community', community, day, false) m
  except
  select v.member_kind, v.member_id from voices_of(submitter, 'community', community, day, false) v
$$;

-- two other voices agree, or all the others when there are fewer; no reservation is left without an answer. Alone, nobody validates.
create function pathway_is_agreed(step uuid, day date) returns boolean language sql stable as $$
  with asked as (
    select s.id, s.round, s.community_id, p.submitted_by, p.member_kind, p.member_id
    from pathway_step s join pathway_submission p on p.step_id = s.id and p.round = s.round where s.id = step
  ), others as (
    select o.member_kind, o.member_id from asked, pathway_other_voices(asked.community_id, asked.submitted_by, day) o
    where (o.member_kind, o.member_id) <> (asked.member_kind, asked.member_id)
  ), said as (
    select o.opinion, o.answer from asked join pathway_opinion o on o.step_id = asked.id and o.round = asked.round
    join others x on x.member_kind = o.member_kind and x.member_id = o.member_id
    where o.said_by is distinct from asked.submitted_by
  )
  select (select count(*) from others) > 0
    and (select count(*) from said where opinion = 'agree') >= least(2, (select count(*) from others))
    and not exists (select 1 from said where opinion = 'reserve' and answer = '')
$$;

create function pathway_step_moves() returns trigger language plpgsql as $$
begin
  if decision_demo_is_erased() then return coalesce(new, old); end if;
  if tg_op = 'INSERT' then
    if new.status not in ('todo', 'doing', 'skipped') then raise exception 'a step does not begin %', new.status; end if;
    return new;
  end if;
  if new.status <> old.status and (old.status || '>' || new.status) not in
    ('todo>doing', 'todo>skipped', 'doing>submitted', 'doing>skipped', 'submitted>doing', 'submitted>validated', 'validated>doing', 'skipped>doing')
  then
    raise exception 'a step does not go from % to %', old.status, new.status;
  end if;
  if old.status = new.status and new.status in ('submitted', 'validated')
    and (new.body, new.link, new.round) is distinct from (old.body, old.link, old.round)
  then
    raise exception 'what was put to the members is not changed';
  end if;
  if new.status = 'submitted' and old.status <> 'submitted' and new.step_key = 'trois-defis'
    and (select count(*) from community_challenge where community_id = new.community_id) < 3
  then
    raise exception 'three challenges are chosen first';
  end if;
  if new.status = 'validated' and old.status <> 'validated' and not pathway_is_agreed(new.id, new.validated_on) then
    raise exception 'a deliverable is validated by the other voices';
  end if;
  return new;
end $$;
create trigger pathway_step_moved before insert or update on pathway_step
  for each row execute function pathway_step_moves();

create function pathway_submission_is_kept() returns trigger language plpgsql as $$
begin
  if not decision_demo_is_erased() and (new.step_id, new.round, new.body, new.link, new.member_kind, new.member_id, new.submitted_at)
    is distinct from (old.step_id, old.round, old.body, old.link, old.member_kind, old.member_id, old.submitted_at)
  then
    raise exception 'what was put to the members is not changed';
  end if;
  return new;
end $$;
create trigger pathway_submission_kept before update on pathway_submission
  for each row execute function pathway_submission_is_kept();
`)
    .execute(db)
}

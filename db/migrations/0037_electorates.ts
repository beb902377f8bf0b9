import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Who votes: the electorate is taken when a vote opens and no longer moves; a voice is used once. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- the members of a body that day: one line, one voice. In the bannière a member is who carries projects, however many they carry.
create function body_members(body_kind text, body uuid, day date, in_demo boolean)
returns table (member_kind text, member_id uuid) language sql stable as $$
  select case when organisation_id is null then 'person' else 'organisation' end, coalesce(organisation_id, person_id)
  from community_member
  where body_kind = 'community' and community_id = body and coalesce(organisation_id, person_id) is not null
    and joined_on <= day and (left_on is null or left_on > day)
  union
  select case when organisation_id is null then 'person' else 'organisation' end, coalesce(organisation_id, person_id)
  from working_group_member
  where body_kind = 'group' and group_id = body and status = 'member' and coalesce(organisation_id, person_id) is not null
    and since <= day
  union
  select case when s.organisation_id is null then 'project' else 'organisation' end, coalesce(s.organisation_id, s.id)
  from banner_membership b join sheet s on s.id = b.sheet_id
  where body_kind = 'banner' and b.status = 'member' and b.renew_by >= day - 30 and s.demo = in_demo
$$;

-- whose voice this person carries in a body: the organisations and projects they keep, and themselves
create function voices_of(person uuid, body_kind text, body uuid, day date, in_demo boolean)
returns table (member_kind text, member_id uuid) language sql stable as $$
  with mine as (select sheet_id from sheet_member where user_id = person)
  select 'organisation', m.organisation_id from community_member m
  where body_kind = 'community' and m.community_id = body and m.organisation_id in (select sheet_id from mine)
    and m.joined_on <= day and (m.left_on is null or m.left_on > day)
  union
  select 'person', m.person_id from community_member m
  where body_kind = 'community' and m.community_id = body and m.person_id = person
    and m.joined_on <= day and (m.left_on is null or m.left_on > day)
  union
  select 'organisation', m.organisation_id from working_group_member m
  where body_kind = 'group' and m.group_id = body and m.status = 'member' and m.organisation_id in (select sheet_id from mine)
    and m.since <= day
  union
  select 'person', m.person_id from working_group_member m
  where body_kind = 'group' and m.group_id = body and m.status = 'member' and m.person_id = person and m.since <= day
  union
  select case when s.organisation_id is null then 'project' else 'organisation' end, coalesce(s.organisation_id, s.id)
  from banner_membership b join sheet s on s.id = b.sheet_id
  where body_kind = 'banner' and b.status = 'member' and b.renew_by >= day - 30 and s.demo = in_demo
    and (s.organisation_id in (select sheet_id from mine) or s.organisation_id is null and s.id in (select sheet_id from mine))
$$;

-- who may be written to for a member
create function member_people(member_kind text, member uuid) returns setof uuid language sql stable as $$
  select user_id from sheet_member where member_kind <> 'person' and sheet_id = member
  union all
  select id from app_user where member_kind = 'person' and id = member
$$;

create function decision_electorate_is_frozen() returns trigger language plpgsql as $$
declare
  standing text;
begin
  if decision_demo_is_erased() then
    return coalesce(new, old);
  end if;
  select case when opened_at is not null then 'frozen' else status end into standing
  from decision where id = coalesce(new.decision_id, old.decision_id);
  -- it goes with its decision only
  if tg_op = 'DELETE' and standing is null then return old; end if;
  if tg_op = 'UPDATE' and (new.decision_id, new.member_kind, new.member_id) = (old.decision_id, old.member_kind, old.member_id) then
    if old.voted_by is not null and new.voted_by is not null then raise exception 'a voice is used once'; end if;
    return new;
  end if;
  if standing = 'frozen' then raise exception 'the electorate is taken when a vote opens'; end if;
  return coalesce(new, old);
end $$;
create trigger decision_electorate_frozen before insert or update or delete on decision_elector
  for each row execute function decision_electorate_is_frozen();

-- a ballot is cast while the vote is open; it is then shuffled once, with the others, never changed
create function decision_ballot_is_kept() returns trigger language plpgsql as $$
declare
  standing text;
begin
  if decision_demo_is_erased() or current_setting('frenchimpact.shuffling', true) = 'on' then
    return coalesce(new, old);
  end if;
  select status into standing from decision where id = coalesce(new.decision_id, old.decision_id);
  if tg_op = 'DELETE' and standing is null then return old; end if;
  if tg_op <> 'INSERT' then raise exception 'a ballot is never changed'; end if;
  if standing <> 'open' then raise exception 'this vote is not open'; end if;
  return new;
end $$;
create trigger decision_ballot_kept before insert or update or delete on decision_ballot
  for each row execute function decision_ballot_is_kept();

alter table community_member add foreign key (decision_id) references decision;
alter table mandate add foreign key (decision_id) references decision;

-- nobody is put out of a community but by its members: a decision of that community, adopted
create function exclusion_is_decided() returns trigger language plpgsql as $$
begin
  if new.left_how = 'excluded' and not decision_demo_is_erased() and not exists (
    select 1 from decision where id = new.decision_id and body_kind = 'community' and body_id = new.community_id
      and purpose_kind = 'exclusion' and purpose_id = new.id::text and adopted
  ) then
    raise exception 'a member is excluded by a decision of the members only';
  end if;
  return new;
end $$;
create trigger exclusion_decided before insert or update on community_member
  for each row execute function exclusion_is_decided();
`)
    .execute(db)
}

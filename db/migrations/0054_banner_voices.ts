import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/**
 * Who speaks for a member of the bannière: the structure that carries its projects, once somebody keeps its sheet. Many structures are in the
 * directory from public sources and kept by nobody: until then each project speaks for itself, or its voice would be no one's.
 */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- the members of the bannière that day, a line a project: several may be carried by one member
create function banner_members(day date, in_demo boolean)
returns table (member_kind text, member_id uuid) language sql stable as $$
  select case when kept.id is null then 'project' else 'organisation' end, coalesce(kept.id, s.id)
  from banner_membership b join sheet s on s.id = b.sheet_id
  left join sheet kept on kept.id = s.organisation_id and exists (select 1 from sheet_member k where k.sheet_id = s.organisation_id)
  where b.status = 'member' and b.renew_by >= day - 30 and s.demo = in_demo
$$;

create or replace function body_members(body_kind text, body uuid, day date, in_demo boolean)
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
  select m.member_kind, m.member_id from banner_members(day, in_demo) m where body_kind = 'banner'
$$;

create or replace function voices_of(person uuid, body_kind text, body uuid, day date, in_demo boolean)
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
  select m.member_kind, m.member_id from banner_members(day, in_demo) m
  where body_kind = 'banner' and m.member_id in (select sheet_id from mine)
$$;
`)
    .execute(db)
}

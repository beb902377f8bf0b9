import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** One definition of the communities to be taken over, for one as for all; and ambassadors follow a merge of sheets. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- communities that were facilitated and are not that day, and since when: the last of their mandates is over, and none followed.
-- Written as a table so that PostgreSQL unfolds it where it is read: thousands cost one pass over the mandates
create function vacant_communities(day date) returns table (community_id uuid, since date) language sql stable as $$
  select m.community_id, max(coalesce(m.ended_on, m.ends_on + 1)) from mandate m
  where m.entrusted_on is not null and m.starts_on <= day
  group by m.community_id having max(coalesce(m.ended_on, m.ends_on + 1)) <= day
$$;

-- the same, of one community
create or replace function community_vacancy(community uuid, day date) returns date language sql stable as $$
  select v.since from vacant_communities(day) v where v.community_id = community
$$;

-- two sheets of one organisation become one: it carries the campaigns of both. Where both were asked, the yes of either is its yes
create function carry_campaigns(from_id uuid, to_id uuid, at timestamptz) returns void language plpgsql as $$
begin
  update campaign_ambassador stays
  set status = 'accepted', answered_at = gone.answered_at, role = coalesce(nullif(stays.role, ''), gone.role)
  from campaign_ambassador gone
  where gone.organisation_id = from_id and gone.status = 'accepted'
    and stays.campaign_id = gone.campaign_id and stays.organisation_id = to_id and stays.status = 'asked';
  update campaign_ambassador gone set status = 'left', answered_at = at
  where organisation_id = from_id and status in ('asked', 'accepted') and exists (select 1 from campaign_ambassador stays
    where stays.campaign_id = gone.campaign_id and stays.organisation_id = to_id and stays.status in ('asked', 'accepted'));
  update campaign_ambassador set organisation_id = to_id where organisation_id = from_id and status in ('asked', 'accepted');
end $$;

create function campaigns_follow_merge() returns trigger language plpgsql as $$
begin
  if new.kind = 'organisation' and new.merged_into_id is not null then
    perform carry_campaigns(new.id, new.merged_into_id, coalesce(new.archived_at, now()));
  end if;
  return new;
end $$;
create trigger sheet_merged_in_campaigns after update of merged_into_id on sheet
  for each row when (new.merged_into_id is distinct from old.merged_into_id) execute function campaigns_follow_merge();

-- those merged until now, one after the other: several may have become the same one
select carry_campaigns(id, merged_into_id, coalesce(archived_at, now())) from sheet
where kind = 'organisation' and merged_into_id is not null order by archived_at, id;
`)
    .execute(db)
}

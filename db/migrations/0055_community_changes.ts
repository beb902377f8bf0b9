import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What only the members change of their community: its name, and its end. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
create table community_change (
  id uuid primary key default gen_random_uuid(),
  community_id uuid not null references community on delete cascade,
  kind text not null check (kind in ('name', 'closing')),
  new_name text check (length(trim(new_name)) > 0),
  -- the one it bore when the change was asked
  former_name text not null,
  reason text not null check (length(trim(reason)) > 0),
  -- in whose name it was asked
  member_kind text not null check (member_kind in ('organisation', 'person')),
  asking_member uuid not null,
  asked_by uuid references app_user on delete set null,
  asked_on date not null,
  decision_id uuid references decision,
  status text not null default 'asked' check (status in ('asked', 'adopted', 'rejected', 'cancelled')),
  settled_on date,
  check ((kind = 'name') = (new_name is not null)),
  check ((status = 'asked') = (settled_on is null))
);
-- one question of a kind at a time
create unique index community_change_asked on community_change (community_id, kind) where status = 'asked';
create index community_change_community on community_change (community_id, asked_on);
create index community_change_decision on community_change (decision_id) where decision_id is not null;

-- neither its name nor its end is anyone's but its members': a decision of that community, adopted
create function community_changed_by_members() returns trigger language plpgsql as $$
begin
  if old.status = 'closed' and new.status <> 'closed' then
    raise exception 'a closed community does not open again';
  end if;
  if (new.name, new.slug) is distinct from (old.name, old.slug) and not exists (
    select 1 from community_change h join decision d on d.id = h.decision_id and d.adopted
    where h.community_id = new.id and h.kind = 'name' and h.new_name = new.name and d.body_kind = 'community' and d.body_id = new.id
      and d.purpose_kind = 'community_name' and d.purpose_id = h.id::text
  ) then
    raise exception 'a community is renamed by a decision of its members only';
  end if;
  if new.status = 'closed' and old.status <> 'closed' and not exists (
    select 1 from community_change h join decision d on d.id = h.decision_id and d.adopted
    where h.community_id = new.id and h.kind = 'closing' and d.body_kind = 'community' and d.body_id = new.id
      and d.purpose_kind = 'community_closing' and d.purpose_id = h.id::text
  ) then
    raise exception 'a community is closed by a decision of its members only';
  end if;
  return new;
end $$;
create trigger community_changed before update of name, slug, status on community
  for each row execute function community_changed_by_members();
`)
    .execute(db)
}

import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Who follows which community or territory, at what pace, and up to where they were told. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
create table follow (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references app_user on delete cascade,
  community_id uuid references community on delete cascade,
  -- a territory: the communities that cover it, those it contains, and those to come
  territory_id integer references territory,
  pace text not null check (pace in ('instant', 'daily', 'weekly')),
  -- the last event of the history that was told
  told_until bigint not null,
  told_on date not null,
  created_at timestamptz not null default now(),
  check (num_nonnulls(community_id, territory_id) = 1)
);
create unique index follow_community on follow (user_id, community_id) where community_id is not null;
create unique index follow_territory on follow (user_id, territory_id) where territory_id is not null;
create index follow_of_community on follow (community_id) where community_id is not null;
create index follow_of_territory on follow (territory_id) where territory_id is not null;
create index follow_pace on follow (pace, id);

-- what happened in public, by community: what followers and home pages read
create index history_community on history (subject_id, id desc) where subject_kind = 'community' and is_public;
`)
    .execute(db)
}

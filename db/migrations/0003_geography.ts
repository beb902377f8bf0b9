import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** The official French geography, and the societal challenges people enter by. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
create table territory (
  id integer generated always as identity primary key,
  kind text not null check (kind in ('country', 'region', 'department', 'epci', 'commune')),
  code text not null,
  slug text not null unique,
  name text not null,
  fold text not null,
  zone text not null check (zone in ('metro', 'drom', 'com')),
  epci_type text check (epci_type is null or kind = 'epci'),
  population integer,
  rurality text check (rurality in ('rural', 'periurban', 'urban')),
  postcodes text[] not null default '{}',
  department_code text,
  current boolean not null default true,
  unique (kind, code)
);
create index territory_fold_prefix on territory (fold text_pattern_ops);
create index territory_fold_trgm on territory using gin (fold gin_trgm_ops);
create index territory_postcodes on territory using gin (postcodes);

-- every ancestor of every territory, not only the nearest: « all that this place contains » is one look-up
create table territory_parent (
  child_id integer not null references territory on delete cascade,
  parent_id integer not null references territory on delete cascade,
  primary key (child_id, parent_id),
  check (child_id <> parent_id)
);
create index territory_parent_parent on territory_parent (parent_id, child_id);

-- former and delegated communes, usual names: what people type
create table territory_alias (
  territory_id integer not null references territory on delete cascade,
  name text not null,
  fold text not null,
  primary key (territory_id, fold)
);
create index territory_alias_fold on territory_alias (fold text_pattern_ops);
create index territory_alias_trgm on territory_alias using gin (fold gin_trgm_ops);

create table geography_version (
  one boolean primary key default true check (one),
  source text not null,
  loaded_at timestamptz not null default now()
);

create table role_grant (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references app_user on delete cascade,
  role text not null,
  scope_kind text not null check (scope_kind in ('national', 'territory')),
  territory_id integer references territory,
  starts_on date not null,
  ends_on date not null,
  act text not null check (length(trim(act)) >= 5),
  granted_by uuid references app_user on delete set null,
  granted_at timestamptz not null default now(),
  revoked_at timestamptz,
  revoked_reason text,
  check (ends_on >= starts_on),
  check ((scope_kind = 'territory') = (territory_id is not null)),
  check ((revoked_at is null) = (revoked_reason is null))
);
create index role_grant_user on role_grant (user_id);

create table challenge (
  id integer generated always as identity primary key,
  slug text not null unique,
  name text not null,
  summary text not null,
  parent_id integer references challenge,
  sdg integer[] not null default '{}',
  aliases text[] not null default '{}',
  position integer not null default 0,
  merged_into_id integer references challenge,
  check (parent_id <> id),
  check (merged_into_id <> id)
);
`)
    .execute(db)
}

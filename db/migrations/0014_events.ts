import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Events: where and when, who hosts, who organises. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
create table event (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  status text not null default 'draft' check (status in ('draft', 'announced', 'cancelled')),
  title text not null check (length(trim(title)) > 0),
  summary text not null default '',
  description text not null default '',
  precision text not null check (precision in ('month', 'day', 'time')),
  starts_on date not null,
  ends_on date not null,
  starts_at timestamptz,
  ends_at timestamptz,
  -- where its hours are those of the clock on the wall
  time_zone text not null default 'Europe/Paris',
  -- what the organisers say of who may still come: this site takes no registration
  room text not null default 'unsaid' check (room in ('unsaid', 'open', 'full')),
  venue text not null default '',
  address text not null default '',
  territory_id integer references territory,
  online_url text,
  access text not null default '',
  cancelled_reason text,
  source_name text,
  source_url text,
  version integer not null default 1,
  created_by uuid references app_user on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  published_at timestamptz,
  demo boolean not null default false,
  check (ends_on >= starts_on),
  check ((precision = 'time') = (starts_at is not null)),
  check (ends_at is null or starts_at is not null),
  check (ends_at is null or ends_at > starts_at),
  check ((status = 'cancelled') = (cancelled_reason is not null)),
  check ((status = 'draft') = (published_at is null))
);
create index event_starts on event (starts_on, id) where status <> 'draft';
create index event_territory on event (territory_id) where territory_id is not null;

create table event_role (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references event on delete cascade,
  role text not null check (role in ('host', 'organiser', 'partner')),
  name text not null check (length(trim(name)) > 0),
  sheet_id uuid references sheet on delete set null,
  position integer not null
);
create index event_role_event on event_role (event_id, position);
create index event_role_sheet on event_role (sheet_id) where sheet_id is not null;

create table event_former_slug (
  slug text primary key,
  event_id uuid not null references event on delete cascade
);
`)
    .execute(db)
}

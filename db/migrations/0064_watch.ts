import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What the watch cell of a region sees: reviews, weak signals, cases alike. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- the watch cell of a region: what it looked at, who sat, what was decided
create table watch_review (
  id uuid primary key default gen_random_uuid(),
  -- a region; none for the whole country
  territory_id integer references territory,
  held_on date not null,
  status text not null default 'open' check (status in ('open', 'closed')),
  -- functions and services
  participants text not null default '',
  decisions text not null default '',
  -- what was counted the day it closed
  figures jsonb not null default '{}',
  opened_by uuid references app_user on delete set null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  version integer not null default 1,
  demo boolean not null default false,
  check ((status = 'closed') = (closed_at is not null)),
  check (status = 'open' or (length(trim(participants)) > 0 and length(trim(decisions)) > 0))
);
create index watch_review_place on watch_review (territory_id, held_on desc);
create unique index watch_review_open on watch_review (coalesce(territory_id, 0), demo) where status = 'open';

-- a weak signal: not a case yet
create table watch_signal (
  id uuid primary key default gen_random_uuid(),
  territory_id integer references territory,
  matter text,
  body text not null check (length(trim(body)) > 0),
  given_by uuid references app_user on delete set null,
  given_at timestamptz not null,
  settled_at timestamptz,
  settled_said text,
  demo boolean not null default false,
  check ((settled_at is null) = (settled_said is null))
);
create index watch_signal_open on watch_signal (given_at) where settled_at is null;

-- three cases alike: no more a matter of one project
create table watch_alert (
  id uuid primary key default gen_random_uuid(),
  matter text not null,
  how text not null,
  administration_kind text not null,
  -- the region where they are; none for the country
  territory_id integer references territory,
  raised_at timestamptz not null,
  cases integer not null check (cases >= 3),
  settled_at timestamptz,
  settled_said text,
  demo boolean not null default false,
  check ((settled_at is null) = (settled_said is null))
);
create unique index watch_alert_open on watch_alert (matter, how, administration_kind, coalesce(territory_id, 0), demo) where settled_at is null;
`)
    .execute(db)
}

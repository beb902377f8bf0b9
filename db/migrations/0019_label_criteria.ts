import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** The label: its families, the roles of those who support, its versioned criteria, the settings and the people of its desk. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- families of the labels an organisation holds today, copied so that they are seen wherever it is named
alter table sheet add column labels text[] not null default '{}' check (kind = 'organisation' or labels = '{}');
create index sheet_labels on sheet using gin (labels) where labels <> '{}';

-- « partenaires labélisés au sens large »: the list grows by a decision that is cited, never by a line of code
create table label_family (
  code text primary key check (code ~ '^[a-z_]+$'),
  name text not null,
  statement text not null,
  position integer not null,
  opened_on date not null,
  act text not null check (length(trim(act)) > 0),
  closed_on date check (closed_on >= opened_on)
);

-- what a labelled structure does for projects: financing, hosting, training…
create table label_role (
  code text primary key check (code ~ '^[a-z_]+$'),
  name text not null,
  statement text not null,
  position integer not null,
  added_on date not null,
  act text not null check (length(trim(act)) > 0),
  retired_on date check (retired_on >= added_on)
);

-- criteria and commitments: the shapes are in src/rooms/label/referential
create table label_referential (
  id integer generated always as identity primary key,
  family text not null references label_family,
  number integer not null check (number > 0),
  status text not null default 'draft' check (status in ('draft', 'published')),
  title text not null,
  preamble text not null default '',
  criteria jsonb not null default '[]',
  commitments jsonb not null default '[]',
  maturity text not null default 'proposal' check (maturity in ('proposal', 'adopted')),
  act text not null default '',
  published_on date,
  drafted_by uuid references app_user on delete set null,
  updated_at timestamptz not null default now(),
  unique (family, number),
  check ((status = 'published') = (published_on is not null)),
  check (status = 'draft' or length(trim(act)) > 0)
);
create unique index label_referential_draft on label_referential (family) where status = 'draft';

create function label_referential_is_kept() returns trigger language plpgsql as $$
begin
  if old.status = 'published' and (
    tg_op = 'DELETE'
    or (new.family, new.number, new.status, new.title, new.preamble, new.criteria, new.commitments, new.published_on)
      is distinct from
      (old.family, old.number, old.status, old.title, old.preamble, old.criteria, old.commitments, old.published_on)
    or old.maturity = 'adopted' and (new.maturity, new.act) is distinct from (old.maturity, old.act)
  ) then
    raise exception 'a referential once published is never rewritten';
  end if;
  return coalesce(new, old);
end $$;
create trigger label_referential_kept before update or delete on label_referential
  for each row execute function label_referential_is_kept();

-- durations and thresholds: proposals, until those who are concerned have confirmed them
create table label_setting (
  name text primary key,
  value integer not null check (value > 0),
  act text not null,
  changed_by uuid references app_user on delete set null,
  changed_at timestamptz not null default now(),
  -- fewer, and someone would review or decide alone
  check (value >= 2 or name not in ('reviewers', 'signatures', 'quorum'))
);

-- what someone of the desk reviews, how much at once, until when they are away
create table label_officer (
  user_id uuid primary key references app_user on delete cascade,
  families text[] not null default '{}',
  load_limit integer not null default 8 check (load_limit between 1 and 100),
  away_until date
);
`)
    .execute(db)
}

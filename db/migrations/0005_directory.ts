import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Sheets of organisations and of projects: one table, because they share their form, their history and their place on the map. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
create table sheet (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('organisation', 'project')),
  slug text not null,
  status text not null default 'draft' check (status in ('draft', 'published', 'archived')),
  name text not null check (length(trim(name)) > 0),
  acronym text,
  aliases text[] not null default '{}',
  summary text not null default '',
  description text not null default '',
  need text not null default '',
  publics text[] not null default '{}',
  stage text,
  legal_form text,
  siren text check (siren ~ '^[0-9]{9}$'),
  siret text check (siret ~ '^[0-9]{14}$'),
  rna text check (rna ~ '^W([0-9]{9}|9[A-Z][0-9]{7})$'),
  organisation_id uuid references sheet,
  website text,
  links jsonb not null default '[]',
  contact_email text,
  contact_email_public boolean not null default false,
  phone text,
  phone_public boolean not null default false,
  seat_id integer references territory,
  logo_id uuid references stored_file,
  source_name text,
  source_url text,
  source_on date,
  checked_on date,
  step text not null default 'essentiel',
  fictional boolean not null default false,
  demo boolean not null default false,
  version integer not null default 1,
  created_by uuid references app_user on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  published_at timestamptz,
  archived_at timestamptz,
  archived_reason text,
  unique (kind, slug),
  check (kind = 'project' or (stage is null and organisation_id is null)),
  check (status = 'draft' or length(trim(summary)) > 0),
  check ((status = 'archived') = (archived_at is not null)),
  check (siret is null or siren is null or left(siret, 9) = siren)
);
create unique index sheet_siren on sheet (siren) where kind = 'organisation' and status = 'published' and siret is null;
create unique index sheet_siret on sheet (siret) where kind = 'organisation' and status = 'published';
create index sheet_organisation on sheet (organisation_id) where organisation_id is not null;
create index sheet_created_by on sheet (created_by) where created_by is not null;

create table sheet_challenge (
  sheet_id uuid not null references sheet on delete cascade,
  challenge_id integer not null references challenge,
  position integer not null check (position between 1 and 3),
  primary key (sheet_id, challenge_id),
  unique (sheet_id, position)
);
create index sheet_challenge_challenge on sheet_challenge (challenge_id);

create table sheet_territory (
  sheet_id uuid not null references sheet on delete cascade,
  territory_id integer not null references territory,
  primary key (sheet_id, territory_id)
);
create index sheet_territory_territory on sheet_territory (territory_id);

-- an address once published never dies
create table sheet_former_slug (
  kind text not null,
  slug text not null,
  sheet_id uuid not null references sheet on delete cascade,
  primary key (kind, slug)
);

create table sheet_member (
  sheet_id uuid not null references sheet on delete cascade,
  user_id uuid not null references app_user on delete cascade,
  role text not null check (role in ('owner', 'editor')),
  since timestamptz not null default now(),
  primary key (sheet_id, user_id)
);
create index sheet_member_user on sheet_member (user_id);

create table sheet_invitation (
  id uuid primary key default gen_random_uuid(),
  sheet_id uuid not null references sheet on delete cascade,
  email text not null check (email = lower(email)),
  role text not null check (role in ('owner', 'editor')),
  invited_by uuid references app_user on delete set null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  unique (sheet_id, email)
);

-- the people an organisation or a project chooses to name
create table sheet_person (
  id uuid primary key default gen_random_uuid(),
  sheet_id uuid not null references sheet on delete cascade,
  name text not null,
  function text not null,
  position integer not null default 0
);
create index sheet_person_sheet on sheet_person (sheet_id, position);
`)
    .execute(db)
}

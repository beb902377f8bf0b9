import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Who may unblock: appointments by an act, their places, who stands in. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- who may unblock: a person, by an act of an authority, at a level, for matters and places, between two dates
create table hacker_appointment (
  id uuid primary key default gen_random_uuid(),
  person_id uuid references app_user on delete set null,
  -- what everyone reads: a function and a service, never a name
  function text not null check (length(trim(function)) > 0),
  service text not null check (length(trim(service)) > 0),
  authority text not null check (length(trim(authority)) > 0),
  -- proposed until its act is known: nobody is appointed without one
  act text check (length(trim(act)) >= 5),
  act_on date,
  appointed_at timestamptz,
  -- 1 local, 2 department, 3 region, 4 ministry, 5 interministerial
  level smallint not null check (level between 1 and 5),
  matters text[] not null check (cardinality(matters) > 0 and matters <@ array['grants', 'planning', 'environment', 'work',
    'health_social', 'education', 'transport', 'culture', 'procurement', 'tax', 'data', 'associations']),
  everywhere boolean not null default false,
  powers text[] not null check (cardinality(powers) > 0 and powers <@ array['ask', 'convene', 'propose', 'sign']),
  starts_on date not null,
  ends_on date not null,
  load_limit integer not null check (load_limit between 1 and 200),
  absent_from date,
  absent_until date,
  suspended_on date,
  suspended_reason text,
  ended_on date,
  ended_reason text,
  version integer not null default 1,
  demo boolean not null default false,
  created_by uuid references app_user on delete set null,
  created_at timestamptz not null default now(),
  check (ends_on >= starts_on),
  check ((act is null) = (act_on is null)),
  check (appointed_at is null or act is not null),
  check ((absent_from is null) = (absent_until is null) and (absent_until is null or absent_until >= absent_from)),
  check ((suspended_on is null) = (suspended_reason is null)),
  check ((ended_on is null) = (ended_reason is null))
);
create index hacker_appointment_person on hacker_appointment (person_id) where person_id is not null;

create table hacker_appointment_territory (
  appointment_id uuid not null references hacker_appointment on delete cascade,
  territory_id integer not null references territory,
  primary key (appointment_id, territory_id)
);
create index hacker_appointment_territory_place on hacker_appointment_territory (territory_id);

-- the acts that a later one followed: what someone did stays tied to the act they did it by
create table hacker_past_act (
  id uuid primary key default gen_random_uuid(),
  appointment_id uuid not null references hacker_appointment on delete cascade,
  act text not null check (length(trim(act)) >= 5),
  act_on date not null,
  authority text not null,
  starts_on date not null,
  ends_on date not null,
  followed_at timestamptz not null
);
create index hacker_past_act_appointment on hacker_past_act (appointment_id, followed_at);

-- who answers while the person appointed is away, by an act too
create table hacker_deputy (
  id uuid primary key default gen_random_uuid(),
  appointment_id uuid not null references hacker_appointment on delete cascade,
  person_id uuid references app_user on delete cascade,
  act text not null check (length(trim(act)) >= 5),
  starts_on date not null,
  ends_on date not null,
  ended_on date,
  created_at timestamptz not null default now(),
  check (ends_on >= starts_on)
);
create index hacker_deputy_appointment on hacker_deputy (appointment_id);
create index hacker_deputy_person on hacker_deputy (person_id) where person_id is not null;
`)
    .execute(db)
}

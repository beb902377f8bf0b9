import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What was awarded, what it became, what was promised, and how it is checked. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
create table label_award (
  id uuid primary key default gen_random_uuid(),
  -- read on a credential, said on the phone
  code text not null unique,
  organisation_id uuid not null references sheet,
  family text not null references label_family,
  referential_id integer not null references label_referential,
  application_id uuid not null references label_application,
  decision_id uuid not null references label_decision,
  -- the award it goes on from
  renews_id uuid references label_award,
  since date not null,
  valid_until date not null,
  roles text[] not null default '{}',
  offer text not null default '',
  carries_projects boolean not null,
  last_reminder integer,
  demo boolean not null default false,
  check (valid_until > since)
);
create index label_award_organisation on label_award (organisation_id, family);
create index label_award_family on label_award (family);
alter table label_application add foreign key (renews_id) references label_award;
alter table label_procedure add foreign key (award_id) references label_award on delete cascade;
alter table label_contradiction add foreign key (procedure_id) references label_procedure on delete cascade;

create table label_award_territory (
  award_id uuid not null references label_award on delete cascade,
  territory_id integer not null references territory,
  primary key (award_id, territory_id)
);
create index label_award_territory_territory on label_award_territory (territory_id);

-- what an award is from a day on: the last line that has begun says what it is on any date
create table label_award_state (
  award_id uuid not null references label_award on delete cascade,
  from_on date not null,
  state text not null check (state in ('active', 'suspended', 'withdrawn', 'expired', 'replaced', 'given_up')),
  decision_id uuid references label_decision,
  at timestamptz not null default now(),
  primary key (award_id, from_on)
);

create table label_commitment (
  award_id uuid not null references label_award on delete cascade,
  code text not null,
  statement text not null,
  unit text not null,
  target integer not null check (target > 0),
  due_on date not null,
  primary key (award_id, code)
);

create table label_commitment_report (
  id uuid primary key default gen_random_uuid(),
  award_id uuid not null,
  code text not null,
  reported_on date not null,
  value integer not null check (value >= 0),
  text text not null default '',
  url text,
  reported_by uuid references app_user on delete set null,
  reported_at timestamptz not null default now(),
  foreign key (award_id, code) references label_commitment on delete cascade
);
create index label_commitment_report_award on label_commitment_report (award_id, code, reported_at desc);

-- awards drawn for a check: anyone can draw them again from the seed and the list
create table label_draw (
  id uuid primary key default gen_random_uuid(),
  drawn_on date not null,
  seed text not null,
  share integer not null check (share between 1 and 100),
  -- among the awards of one family only
  family text references label_family,
  population text[] not null,
  drawn text[] not null,
  drawn_by uuid references app_user on delete set null,
  drawn_at timestamptz not null default now(),
  demo boolean not null default false
);
alter table label_procedure add foreign key (draw_id) references label_draw;

create function label_draw_is_kept() returns trigger language plpgsql as $$
begin
  if label_demo_is_erased() or tg_op = 'UPDATE' and to_jsonb(new) - 'drawn_by' = to_jsonb(old) - 'drawn_by' then
    return coalesce(new, old);
  end if;
  raise exception 'a draw once published is never rewritten';
end $$;
create trigger label_draw_kept before update or delete on label_draw
  for each row execute function label_draw_is_kept();

create table label_note (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references label_application on delete cascade,
  author_id uuid references app_user on delete set null,
  text text not null check (length(trim(text)) > 0),
  at timestamptz not null default now()
);
create index label_note_application on label_note (application_id, at);

create table label_desk_view (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references app_user on delete cascade,
  name text not null check (length(trim(name)) > 0),
  query text not null,
  unique (user_id, name)
);

-- what was done to several files at once, and how to undo it
create table label_bulk (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references app_user on delete cascade,
  verb text not null,
  done jsonb not null,
  at timestamptz not null default now(),
  undone_at timestamptz
);
`)
    .execute(db)
}

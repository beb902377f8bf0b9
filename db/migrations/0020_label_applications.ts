import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Applications for the label: what organisations say, with their evidence and what they promise; kept as submitted. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
create sequence label_application_number;

create table label_application (
  id uuid primary key default gen_random_uuid(),
  number text not null unique,
  organisation_id uuid not null references sheet,
  family text not null references label_family,
  referential_id integer not null references label_referential,
  -- the award this one would go on from
  renews_id uuid,
  status text not null default 'draft' check (status in ('draft', 'submitted', 'incomplete', 'review', 'committee',
    'contradictory', 'adjourned', 'granted', 'refused', 'appeal', 'withdrawn', 'lapsed')),
  -- where a correction leads back to
  returns_to text check (returns_to in ('submitted', 'review')),
  -- the label is for those who support the projects of others; an organisation that carries its own besides says so
  supports_others boolean not null check (supports_others),
  carries_projects boolean not null,
  roles text[] not null default '{}',
  offer text not null default '',
  free_of_charge text not null default '',
  team text not null default '',
  contact_name text not null default '',
  contact_function text not null default '',
  begun_by uuid references app_user on delete set null,
  begun_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  submitted_by uuid references app_user on delete set null,
  submitted_at timestamptz,
  admitted_at timestamptz,
  decided_at timestamptz,
  closed_at timestamptz,
  -- the last day of the step under way; while its clock stands still before that, the working days that will be left instead
  due_on date,
  days_left integer check (days_left > 0),
  demo boolean not null default false,
  check (num_nonnulls(due_on, days_left) <= 1),
  check ((status = 'incomplete') = (returns_to is not null)),
  check (status = 'draft' or submitted_at is not null),
  check (status not in ('granted', 'refused', 'appeal') or decided_at is not null)
);
create unique index label_application_open on label_application (organisation_id, family)
  where status not in ('granted', 'refused', 'withdrawn', 'lapsed');
create index label_application_organisation on label_application (organisation_id, begun_at desc);
create index label_application_status on label_application (status, submitted_at);
create index label_application_family on label_application (family, status);
create index label_application_referential on label_application (referential_id);

create table label_application_territory (
  application_id uuid not null references label_application on delete cascade,
  territory_id integer not null references territory,
  primary key (application_id, territory_id)
);
create index label_application_territory_territory on label_application_territory (territory_id);

create table label_answer (
  application_id uuid not null references label_application on delete cascade,
  criterion text not null,
  answer text not null default '',
  -- 0 to 3, how the organisation sees itself; null while it is being written
  self_score integer check (self_score between 0 and 3),
  -- the same on the day it was first submitted
  first_score integer check (first_score between 0 and 3),
  details jsonb not null default '{}',
  updated_by uuid references app_user on delete set null,
  updated_at timestamptz not null default now(),
  primary key (application_id, criterion)
);

create table label_evidence (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references label_application on delete cascade,
  criterion text not null,
  kind text not null check (kind in ('file', 'link')),
  title text not null check (length(trim(title)) > 0),
  url text,
  document_id uuid references vault_document on delete set null,
  -- shown in the register once the label is awarded
  is_public boolean not null default false,
  added_by uuid references app_user on delete set null,
  added_at timestamptz not null default now(),
  check ((kind = 'link') = (url is not null)),
  check (kind = 'file' or document_id is null)
);
create index label_evidence_application on label_evidence (application_id, criterion);
create index label_evidence_document on label_evidence (document_id) where document_id is not null;

-- what the organisation promises to do if it is labelled
create table label_pledge (
  application_id uuid not null references label_application on delete cascade,
  code text not null,
  target integer not null check (target > 0),
  due_on date not null,
  how text not null default '',
  primary key (application_id, code)
);

create function label_demo_is_erased() returns boolean language sql stable as $$
  select coalesce(current_setting('frenchimpact.erasing_demo', true) = 'on', false)
$$;

-- what was submitted changes only when it was asked to, or when the decision was put off
create function label_submitted_is_kept() returns trigger language plpgsql as $$
declare
  state text;
begin
  if label_demo_is_erased() then
    return coalesce(new, old);
  end if;
  select status into state from label_application where id = coalesce(new.application_id, old.application_id);
  if state is null or state in ('draft', 'incomplete', 'adjourned') then
    return coalesce(new, old);
  end if;
  -- a document that leaves the vault leaves its place empty, and so does someone whose account is erased
  if tg_op = 'UPDATE' and tg_table_name = 'label_evidence' and to_jsonb(new) - '{document_id,is_public,added_by}'::text[]
      = to_jsonb(old) - '{document_id,is_public,added_by}'::text[] then
    return new;
  end if;
  -- through json: the columns of one table do not exist in the others
  if tg_op = 'UPDATE' and tg_table_name = 'label_answer' and to_jsonb(new) - '{first_score,updated_by}'::text[]
      = to_jsonb(old) - '{first_score,updated_by}'::text[]
    and (to_jsonb(old) ->> 'first_score' is null or to_jsonb(old) -> 'first_score' = to_jsonb(new) -> 'first_score') then
    return new;
  end if;
  raise exception 'an application once submitted is not rewritten';
end $$;
create trigger label_answer_kept before insert or update or delete on label_answer
  for each row execute function label_submitted_is_kept();
create trigger label_evidence_kept before insert or update or delete on label_evidence
  for each row execute function label_submitted_is_kept();
create trigger label_pledge_kept before insert or update or delete on label_pledge
  for each row execute function label_submitted_is_kept();
create trigger label_territory_kept before insert or update or delete on label_application_territory
  for each row execute function label_submitted_is_kept();
`)
    .execute(db)
}

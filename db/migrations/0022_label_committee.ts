import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** The committee of the label: hearing, sessions, decisions, signatures, appeals. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- no refusal, suspension or withdrawal before the organisation could answer
create table label_contradiction (
  id uuid primary key default gen_random_uuid(),
  application_id uuid references label_application on delete cascade,
  procedure_id uuid,
  reasons text not null check (length(trim(reasons)) > 0),
  -- the criteria concerned, by their codes
  criteria text[] not null default '{}',
  due_on date not null,
  opened_by uuid references app_user on delete set null,
  opened_at timestamptz not null default now(),
  answer text not null default '',
  answered_by uuid references app_user on delete set null,
  answered_at timestamptz,
  -- answered, or the term passed in silence
  closed_at timestamptz,
  check (num_nonnulls(application_id, procedure_id) = 1)
);
create unique index label_contradiction_open_application on label_contradiction (application_id) where closed_at is null;
create unique index label_contradiction_open_procedure on label_contradiction (procedure_id) where closed_at is null;

-- what was held against the organisation, and what it answered, stay as they were said
create function label_contradiction_is_kept() returns trigger language plpgsql as $$
begin
  if label_demo_is_erased() then
    return coalesce(new, old);
  end if;
  if tg_op = 'DELETE' then
    if exists (select 1 from label_application where id = old.application_id)
      or exists (select 1 from label_procedure where id = old.procedure_id) then
      raise exception 'a contradictory stage is never erased';
    end if;
    return old;
  end if;
  if to_jsonb(new) - 'answer' - 'answered_at' - 'answered_by' - 'closed_at' - 'opened_by'
      <> to_jsonb(old) - 'answer' - 'answered_at' - 'answered_by' - 'closed_at' - 'opened_by'
    or (old.closed_at is not null and to_jsonb(new) - 'answered_by' - 'opened_by' <> to_jsonb(old) - 'answered_by' - 'opened_by') then
    raise exception 'a contradictory stage is not rewritten';
  end if;
  return new;
end $$;
create trigger label_contradiction_kept before update or delete on label_contradiction
  for each row execute function label_contradiction_is_kept();

create table label_session (
  id uuid primary key default gen_random_uuid(),
  held_on date not null,
  begins_at text not null default '' check (begins_at = '' or begins_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  place text not null default '',
  quorum integer not null check (quorum >= 2),
  status text not null default 'planned' check (status in ('planned', 'open', 'closed', 'cancelled')),
  minutes text not null default '',
  called_by uuid references app_user on delete set null,
  called_at timestamptz not null default now(),
  opened_at timestamptz,
  closed_at timestamptz,
  demo boolean not null default false
);
create index label_session_date on label_session (held_on);

-- someone who closes their account leaves their place counted, and empty
create table label_session_member (
  id integer generated always as identity primary key,
  session_id uuid not null references label_session on delete cascade,
  user_id uuid references app_user on delete set null,
  present boolean not null default false,
  unique (session_id, user_id)
);
create index label_session_member_user on label_session_member (user_id);

-- after the award: renewal aside, all that may end or suspend it
create table label_procedure (
  id uuid primary key default gen_random_uuid(),
  award_id uuid not null,
  kind text not null check (kind in ('suspension', 'lifting', 'withdrawal', 'dormant', 'check')),
  reasons text not null check (length(trim(reasons)) > 0),
  -- open: asked of the organisation; ended: the label ended meanwhile, nothing is left to decide
  status text not null default 'open' check (status in ('open', 'contradictory', 'committee', 'kept', 'suspended', 'withdrawn', 'ended')),
  draw_id uuid,
  -- the criteria a check is about
  criteria text[] not null default '{}',
  opened_by uuid references app_user on delete set null,
  opened_at timestamptz not null default now(),
  -- until when the organisation is asked to answer
  due_on date,
  answer text not null default '',
  answered_by uuid references app_user on delete set null,
  answered_at timestamptz,
  -- why it was kept without the committee
  conclusion text not null default '',
  closed_at timestamptz,
  check ((status in ('kept', 'suspended', 'withdrawn', 'ended')) = (closed_at is not null)),
  check ((kind = 'check') = (draw_id is not null))
);
create unique index label_procedure_open on label_procedure (award_id) where closed_at is null;

create table label_session_item (
  session_id uuid not null references label_session on delete cascade,
  position integer not null,
  application_id uuid references label_application on delete cascade,
  procedure_id uuid references label_procedure on delete cascade,
  primary key (session_id, position),
  check (num_nonnulls(application_id, procedure_id) = 1)
);
create index label_session_item_application on label_session_item (application_id);
create index label_session_item_procedure on label_session_item (procedure_id);

-- what was sat over stays as it was: the agenda and the members until it opens, everything once it is closed
create function label_session_is_kept() returns trigger language plpgsql as $$
declare
  state text;
begin
  if label_demo_is_erased() then
    return coalesce(new, old);
  end if;
  if tg_table_name = 'label_session' then
    if tg_op = 'DELETE' and old.status <> 'planned' then
      raise exception 'a session that was opened is never erased';
    end if;
    if tg_op = 'UPDATE' and old.status in ('closed', 'cancelled')
      and to_jsonb(new) - 'called_by' <> to_jsonb(old) - 'called_by' then
      raise exception 'a session once closed is never rewritten';
    end if;
    if tg_op = 'UPDATE' and new.status = 'open' and old.status <> 'open' and (select count(*) from label_session_member
        where session_id = new.id and present) < new.quorum then
      raise exception 'no session opens below its quorum';
    end if;
    return coalesce(new, old);
  end if;
  if tg_op = 'UPDATE' and tg_table_name = 'label_session_member' then
    -- the account was closed
    if to_jsonb(new) - 'user_id' = to_jsonb(old) - 'user_id' and new.user_id is null then
      return new;
    end if;
    if to_jsonb(new) - 'present' <> to_jsonb(old) - 'present' then
      raise exception 'a place in a session is not given to another';
    end if;
  end if;
  select status into state from label_session where id = coalesce(new.session_id, old.session_id);
  if state is null or state = 'planned' then
    return coalesce(new, old);
  end if;
  if state = 'open' and tg_op = 'UPDATE' and tg_table_name = 'label_session_member' then
    return new;
  end if;
  -- an application or a procedure that goes takes its line with it
  if tg_op = 'DELETE' and tg_table_name = 'label_session_item' then
    if not exists (
      select 1 from label_application where id = old.application_id
      union all select 1 from label_procedure where id = old.procedure_id
    ) then
      return old;
    end if;
  end if;
  raise exception 'the agenda and the members of a session are closed once it opens';
end $$;
create trigger label_session_kept before update or delete on label_session
  for each row execute function label_session_is_kept();
create trigger label_session_member_kept before insert or update or delete on label_session_member
  for each row execute function label_session_is_kept();
create trigger label_session_item_kept before insert or update or delete on label_session_item
  for each row execute function label_session_is_kept();

-- someone of the committee says what ties them to an organisation: from then on that file is shut to them
create table label_recusal (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references sheet on delete cascade,
  user_id uuid not null references app_user on delete cascade,
  reason text not null check (length(trim(reason)) > 0),
  said_at timestamptz not null default now(),
  unique (organisation_id, user_id)
);
create index label_recusal_user on label_recusal (user_id);

create table label_decision (
  id uuid primary key default gen_random_uuid(),
  number text not null unique,
  application_id uuid references label_application on delete cascade,
  procedure_id uuid references label_procedure on delete cascade,
  session_id uuid references label_session,
  -- appeal: judged by others than those who decided first
  kind text not null check (kind in ('first', 'appeal', 'procedure')),
  outcome text not null check (outcome in ('granted', 'refused', 'adjourned', 'kept', 'suspended', 'withdrawn')),
  reasons text not null check (length(trim(reasons)) > 0),
  -- reasons criterion by criterion: [{ criterion, text }]
  criteria jsonb not null default '[]',
  conditions text not null default '',
  proposed_by uuid references app_user on delete set null,
  proposed_at timestamptz not null default now(),
  -- signed by two at least: from then on it is a decision, and nobody rewrites it
  effective_at timestamptz,
  -- someone present would not sign it: it is written again, and this one is kept as it was
  declined_at timestamptz,
  declined_why text not null default '',
  declined_by uuid references app_user on delete set null,
  check (effective_at is null or declined_at is null),
  check (num_nonnulls(application_id, procedure_id) = 1),
  check ((kind = 'procedure') = (procedure_id is not null))
);
create unique index label_decision_proposed on label_decision (coalesce(application_id, procedure_id))
  where effective_at is null and declined_at is null;
create index label_decision_application on label_decision (application_id);

create unique index label_decision_appeal on label_decision (application_id) where kind = 'appeal' and effective_at is not null;
create index label_decision_procedure on label_decision (procedure_id);

-- a decision put off asks the organisation to complete its application: its conditions say what, the term is here
alter table label_correction add column decision_id uuid unique references label_decision on delete cascade,
  add check (decision_id is null or reasons = '[]');

create index label_decision_session on label_decision (session_id);

-- someone who closes their account leaves their signature counted, and without a name
create table label_decision_signature (
  id integer generated always as identity primary key,
  decision_id uuid not null references label_decision on delete cascade,
  user_id uuid references app_user on delete set null,
  signed_at timestamptz not null default now(),
  unique (decision_id, user_id)
);
create index label_decision_signature_user on label_decision_signature (user_id);

create table label_appeal (
  application_id uuid primary key references label_application on delete cascade,
  text text not null check (length(trim(text)) > 0),
  filed_by uuid references app_user on delete set null,
  filed_at timestamptz not null default now(),
  decided_at timestamptz
);
`)
    .execute(db)
}

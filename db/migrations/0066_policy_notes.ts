import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** The way up: what cases and tests say, put to the ministry that can change the rule. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- the way up: what cases and tests say, put to the ministry that can change the rule
create table policy_note (
  id uuid primary key default gen_random_uuid(),
  number text unique,
  slug text not null unique,
  status text not null default 'draft' check (status in ('draft', 'sent', 'under_study', 'presented', 'generalised', 'extended', 'adapted', 'abandoned')),
  title text not null check (length(trim(title)) > 0),
  ministry text not null check (length(trim(ministry)) > 0),
  rule text not null default '',
  frequency text not null default '',
  cost text not null default '',
  proposal text not null default '',
  opposing_views text not null default '',
  evidence text not null default '',
  sent_on date,
  -- the last day to answer, public; after it silence is counted
  due_on date,
  answered_on date,
  answer_said text not null default '',
  written_by uuid references app_user on delete set null,
  created_at timestamptz not null,
  version integer not null default 1,
  demo boolean not null default false,
  check ((status = 'draft') = (sent_on is null)),
  check ((sent_on is null) = (due_on is null)),
  check (status = 'draft' or number is not null),
  check ((status in ('generalised', 'extended', 'adapted', 'abandoned')) = (answered_on is not null)),
  check (answered_on is null or length(trim(answer_said)) > 0)
);
create sequence policy_note_number;
create index policy_note_public on policy_note (sent_on desc) where status <> 'draft';
create index policy_note_writer on policy_note (written_by) where written_by is not null;

-- each state a note went through, public
create table policy_note_state (
  id bigint generated always as identity primary key,
  note_id uuid not null references policy_note on delete cascade,
  status text not null check (status in ('sent', 'under_study', 'presented', 'generalised', 'extended', 'adapted', 'abandoned')),
  said text not null default '',
  at timestamptz not null
);
create index policy_note_state_note on policy_note_state (note_id, id);

create table policy_note_precedent (
  note_id uuid not null references policy_note on delete cascade,
  precedent_id uuid not null references precedent on delete cascade,
  primary key (note_id, precedent_id)
);
create index policy_note_precedent_precedent on policy_note_precedent (precedent_id);
create table policy_note_test (
  note_id uuid not null references policy_note on delete cascade,
  test_id uuid not null references learning_test on delete cascade,
  primary key (note_id, test_id)
);
create index policy_note_test_test on policy_note_test (test_id);

-- a note that was sent stays as it was sent; no rule is made general without an evaluation that everyone can read
create function policy_note_holds() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.status = 'draft' or current_setting('frenchimpact.erasing_demo', true) = 'on' then return old; end if;
    raise exception 'a note that was sent stays';
  end if;
  if new.status is distinct from old.status and not (case old.status
    when 'draft' then new.status = 'sent'
    when 'sent' then new.status in ('under_study', 'abandoned')
    when 'under_study' then new.status in ('presented', 'abandoned')
    when 'presented' then new.status in ('generalised', 'extended', 'adapted', 'abandoned')
    else false end) then
    raise exception 'a note does not go from % to %', old.status, new.status;
  end if;
  if old.status <> 'draft' and (new.number, new.title, new.ministry, new.rule, new.frequency, new.cost, new.proposal, new.opposing_views,
    new.evidence, new.sent_on, new.due_on) is distinct from (old.number, old.title, old.ministry, old.rule, old.frequency, old.cost,
    old.proposal, old.opposing_views, old.evidence, old.sent_on, old.due_on) then
    raise exception 'a note that was sent stays';
  end if;
  if new.status <> 'draft' and exists (select from unnest(array[new.rule, new.frequency, new.cost, new.proposal, new.opposing_views,
    new.evidence]) as part where length(trim(part)) = 0) then
    raise exception 'a note is sent whole, opposing views included';
  end if;
  if new.status is distinct from old.status and new.status in ('generalised', 'extended', 'adapted') and not exists (
    select from policy_note_test l join learning_test t on t.id = l.test_id where l.note_id = new.id and t.status = 'decided') then
    raise exception 'nothing is made general without a published evaluation';
  end if;
  return new;
end $$;
create trigger policy_note_holds before update or delete on policy_note for each row execute function policy_note_holds();

-- what it rests on goes with it: neither added nor taken away once it is sent
create function policy_note_links_hold() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() > 1 or current_setting('frenchimpact.erasing_demo', true) = 'on' then return coalesce(new, old); end if;
  if exists (select from policy_note where id = coalesce(new.note_id, old.note_id) and status <> 'draft') then
    raise exception 'a note that was sent stays';
  end if;
  return coalesce(new, old);
end $$;
create trigger policy_note_precedent_holds before insert or update or delete on policy_note_precedent
  for each row execute function policy_note_links_hold();
`)
    .execute(db)
}

import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What a case leaves behind: precedents, what the watch cell sees, tests and what they taught, notes to the ministries. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- words typed without their accents find those written with them
create text search configuration precedent_words (copy = french);
alter text search configuration precedent_words alter mapping for hword, hword_part, word with unaccent, french_stem;

create table precedent (
  id uuid primary key default gen_random_uuid(),
  -- never shown, never joined in a public query
  case_id uuid unique references blocker_case on delete set null,
  slug text unique,
  status text not null default 'draft' check (status in ('draft', 'reading', 'consenting', 'published', 'kept', 'retracted')),
  title text not null check (length(trim(title)) > 0),
  blockage text not null default '',
  how text not null check (how in ('rule', 'interpretation', 'delay', 'silo', 'nobody')),
  matter text not null check (matter in ('grants', 'planning', 'environment', 'work', 'health_social', 'education', 'transport', 'culture',
    'procurement', 'tax', 'data', 'associations')),
  administration_kind text not null check (administration_kind in ('municipality', 'department_council', 'region_council', 'prefecture',
    'state_local', 'health_agency', 'education_office', 'social_security', 'employment', 'ministry', 'agency', 'other')),
  rule text not null default '',
  protected_purpose text not null default '',
  way_out text not null default '',
  outcome text not null check (outcome in ('already_lawful', 'adjusted', 'derogation', 'experiment', 'rule_change', 'refused', 'rerouted')),
  legal_basis text not null default '',
  -- working days from the filing to the answer
  days_taken integer check (days_taken >= 0),
  letter text not null default '',
  level smallint not null check (level between 1 and 5),
  -- a region or a department, never smaller; none says nothing of where
  territory_id integer references territory,
  written_by uuid references app_user on delete set null,
  written_at timestamptz not null,
  version integer not null default 1,
  consented_at timestamptz,
  consented_by uuid references app_user on delete set null,
  -- the version the holder said yes to
  consented_version integer,
  published_at timestamptz,
  retracted_at timestamptz,
  retracted_reason text,
  useful integer not null default 0,
  not_useful integer not null default 0,
  demo boolean not null default false,
  -- with the matter and how it blocks, so that one index answers for all three
  words tsvector generated always as (
    setweight(to_tsvector('precedent_words', title), 'A') || setweight(to_tsvector('precedent_words', blockage || ' ' || rule), 'B')
      || to_tsvector('precedent_words', way_out || ' ' || protected_purpose || ' ' || legal_basis)
      || array_to_tsvector(array['#' || matter, '#' || how])) stored,
  check ((status = 'published') <= (slug is not null and published_at is not null and consented_at is not null)),
  check (consented_at is null or consented_version is not null),
  check ((status = 'retracted') = (retracted_at is not null)),
  check ((retracted_at is null) = (retracted_reason is null))
);
create index precedent_words on precedent using gin (words) where status = 'published';
create index precedent_alike on precedent (matter, how) where status = 'published';
create index precedent_place on precedent (territory_id) where status = 'published' and territory_id is not null;
create index precedent_recent on precedent (published_at desc) where status = 'published';
create index precedent_status on precedent (status) where status <> 'published';
create index precedent_writer on precedent (written_by) where written_by is not null;

-- in how many published precedents each word is: a rare one tells more. The empty word counts them all
create table precedent_word (
  word text primary key,
  precedents integer not null check (precedents > 0)
);
create index precedent_word_near on precedent_word using gin (word gin_trgm_ops);

create function precedent_plain_words(tsvector) returns text[] language sql immutable return
  array(select word from unnest(tsvector_to_array($1)) as word where word ~ '^[a-z0-9][a-z0-9.-]*$');

create function precedent_words_counted() returns trigger language plpgsql as $$
declare
  former text[] := case when tg_op <> 'INSERT' and old.status = 'published' then array_append(precedent_plain_words(old.words), '') end;
  present text[] := case when tg_op <> 'DELETE' and new.status = 'published' then array_append(precedent_plain_words(new.words), '') end;
begin
  if former is not distinct from present then return null; end if;
  delete from precedent_word where precedents = 1 and word = any(former) and (present is null or word <> all(present));
  update precedent_word set precedents = precedents - 1 where word = any(former) and (present is null or word <> all(present));
  insert into precedent_word select word, 1 from unnest(present) as word where former is null or word <> all(former) order by word
    on conflict (word) do update set precedents = precedent_word.precedents + 1;
  return null;
end $$;
create trigger precedent_words_counted after insert or update or delete on precedent
  for each row execute function precedent_words_counted();

create table precedent_challenge (
  precedent_id uuid not null references precedent on delete cascade,
  challenge_id integer not null references challenge,
  primary key (precedent_id, challenge_id)
);
create index precedent_challenge_challenge on precedent_challenge (challenge_id);

-- two readers, neither of whom wrote it nor worked the case, each on the version they read
create table precedent_reading (
  id uuid primary key default gen_random_uuid(),
  precedent_id uuid not null references precedent on delete cascade,
  reader_id uuid references app_user on delete set null,
  version integer not null,
  verdict text not null check (verdict in ('safe', 'recognisable')),
  said text not null default '',
  at timestamptz not null,
  unique (precedent_id, reader_id, version)
);
create index precedent_reading_reader on precedent_reading (reader_id) where reader_id is not null;

-- published: found safe by two readers, and agreed to, in that very version; then it stays as it was agreed to
create function precedent_publication() returns trigger language plpgsql as $$
begin
  if new.status = 'published' and old.status <> 'published' and (new.consented_version is distinct from new.version
    or (select count(*) from precedent_reading r where r.precedent_id = new.id and r.version = new.version and r.verdict = 'safe') < 2) then
    raise exception 'a sheet is published once found safe twice and agreed to';
  end if;
  if old.status = 'published' and (new.version, new.title, new.blockage, new.rule, new.protected_purpose, new.way_out, new.legal_basis,
    new.letter, new.territory_id, new.outcome) is distinct from (old.version, old.title, old.blockage, old.rule, old.protected_purpose,
    old.way_out, old.legal_basis, old.letter, old.territory_id, old.outcome) then
    raise exception 'a published sheet stays as it was agreed to';
  end if;
  return new;
end $$;
create trigger precedent_publication before update on precedent for each row execute function precedent_publication();

-- « utile ? », once for each person
create table precedent_use (
  precedent_id uuid not null references precedent on delete cascade,
  person_id uuid not null references app_user on delete cascade,
  useful boolean not null,
  at timestamptz not null,
  primary key (precedent_id, person_id)
);

-- a solution found is put to the cases that meet the same blockage
create table precedent_offer (
  precedent_id uuid not null references precedent on delete cascade,
  case_id uuid not null references blocker_case on delete cascade,
  at timestamptz not null,
  answer text check (answer in ('helps', 'differs')),
  answered_at timestamptz,
  primary key (precedent_id, case_id),
  check ((answer is null) = (answered_at is null))
);
create index precedent_offer_case on precedent_offer (case_id);

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

-- test and learn: nothing starts without what would stop it
create table learning_test (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  status text not null default 'prepared' check (status in ('prepared', 'running', 'measured', 'decided', 'abandoned')),
  title text not null check (length(trim(title)) > 0),
  hypothesis text not null check (length(trim(hypothesis)) > 0),
  territory_id integer references territory,
  starts_on date not null,
  ends_on date not null,
  measure text not null check (length(trim(measure)) > 0),
  stop_criterion text not null default '',
  result text not null default '',
  result_kind text check (result_kind in ('confirmed', 'mixed', 'refuted')),
  measured_at timestamptz,
  decision text check (decision in ('keep', 'adjust', 'stop')),
  decision_reason text not null default '',
  -- what changes here, in a sentence of the journal
  changed text not null default '',
  decided_at timestamptz,
  case_id uuid references blocker_case on delete set null,
  started_at timestamptz,
  written_by uuid references app_user on delete set null,
  created_at timestamptz not null,
  version integer not null default 1,
  demo boolean not null default false,
  check (ends_on > starts_on),
  check (status in ('prepared', 'abandoned') or (length(trim(stop_criterion)) > 0 and started_at is not null)),
  check (status not in ('measured', 'decided') or (length(trim(result)) > 0 and result_kind is not null and measured_at is not null)),
  check ((status = 'decided') = (decision is not null)),
  check ((status = 'decided') = (decided_at is not null))
);
create index learning_test_public on learning_test (status, decided_at desc) where status in ('running', 'measured', 'decided');
create index learning_test_case on learning_test (case_id) where case_id is not null;
create index learning_test_writer on learning_test (written_by) where written_by is not null;

-- what was said before the start holds: neither what would stop a test nor what it measures moves once it runs, nor its result once read
create function learning_test_holds() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.status = 'prepared' or current_setting('frenchimpact.erasing_demo', true) = 'on' then return old; end if;
    raise exception 'a test that started stays';
  end if;
  if new.status is distinct from old.status and not (case old.status
    when 'prepared' then new.status in ('running', 'abandoned')
    when 'running' then new.status = 'measured'
    when 'measured' then new.status = 'decided'
    else false end) then
    raise exception 'a test does not go from % to %', old.status, new.status;
  end if;
  if old.started_at is not null and (new.title, new.hypothesis, new.territory_id, new.starts_on, new.ends_on, new.measure, new.stop_criterion,
    new.started_at) is distinct from (old.title, old.hypothesis, old.territory_id, old.starts_on, old.ends_on, old.measure,
    old.stop_criterion, old.started_at) then
    raise exception 'what a test said before its start holds';
  end if;
  if old.measured_at is not null and (new.result, new.result_kind, new.measured_at) is distinct from
    (old.result, old.result_kind, old.measured_at) then
    raise exception 'what a test measured holds';
  end if;
  return new;
end $$;
create trigger learning_test_holds before update or delete on learning_test for each row execute function learning_test_holds();

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

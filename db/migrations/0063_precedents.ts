import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What a case leaves behind: sheets without names, read twice and agreed to, and offered to the next. */
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
`)
    .execute(db)
}

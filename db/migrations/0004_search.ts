import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** One index for every public kind of thing. Each room writes its own entries through core/search, in the transaction of its write. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
create text search configuration french_folded (copy = french);
alter text search configuration french_folded
  alter mapping for hword, hword_part, word with unaccent, french_stem;
create text search configuration exact_folded (copy = simple);
alter text search configuration exact_folded
  alter mapping for hword, hword_part, word with unaccent, simple;

create table search_entry (
  id bigint generated always as identity primary key,
  kind text not null,
  subject_id text not null,
  path text not null,
  title text not null,
  summary text not null,
  place_label text not null default '',
  challenge_ids integer[] not null default '{}',
  place_ids integer[] not null default '{}',
  department_codes text[] not null default '{}',
  ruralities text[] not null default '{}',
  stage text,
  legal_form text,
  prominence integer not null default 0,
  fictional boolean not null default false,
  changed_at timestamptz not null default now(),
  title_fold text not null,
  words tsvector not null,
  unique (kind, subject_id)
);
create index search_entry_words on search_entry using gin (words) with (fastupdate = off);
create index search_entry_places on search_entry using gin (place_ids) with (fastupdate = off);
create index search_entry_challenges on search_entry using gin (challenge_ids) with (fastupdate = off);
create index search_entry_title on search_entry (kind, title_fold, id);
create index search_entry_changed on search_entry (kind, changed_at desc, id);
create index search_entry_stage on search_entry (kind, stage) where stage is not null;
create index search_entry_legal_form on search_entry (kind, legal_form) where legal_form is not null;

-- the distinct words of titles: spelling help looks here, never at 300,000 names
create table search_word (
  word text primary key
);
create index search_word_trgm on search_word using gin (word gin_trgm_ops);
`)
    .execute(db)
}

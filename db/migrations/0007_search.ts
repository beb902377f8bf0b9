import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/**
 * What is shown and what is looked through part ways: a search with its counts reads up to 10,000 entries, so those rows
 * must be small. `search_entry` keeps what an answer shows, `search_key` what it is found, filtered, counted and sorted by.
 */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
drop index search_entry_places, search_entry_challenges, search_entry_title, search_entry_changed,
  search_entry_stage, search_entry_legal_form;
alter table search_entry drop column words, drop column title_fold;
-- texts come folded by the application: no need of configurations that remove accents
drop text search configuration french_folded;
drop text search configuration exact_folded;

create text search dictionary but_small_words (template = simple, stopwords = french);
create text search configuration whole_words (copy = simple);
alter text search configuration whole_words alter mapping for asciiword, word with but_small_words;

-- every value of every filter, numbered: an entry carries the numbers of its values
create table search_value (
  id integer generated always as identity primary key,
  list text not null check (list in ('kind', 'challenge', 'stage', 'legal_form', 'rurality', 'department')),
  value text not null,
  unique (list, value)
);

-- keys: words and stems of the texts; « =word » those of the names; « #12 » the values; « @345 » the places
create table search_key (
  entry_id bigint primary key references search_entry on delete cascade,
  changed_at timestamptz not null,
  kind_id integer not null references search_value,
  prominence integer not null,
  value_ids integer[] not null,
  title_fold text collate "C" not null,
  keys tsvector not null
) with (toast_tuple_target = 128);
alter table search_key alter column keys set storage external;
alter table search_key alter column value_ids set storage plain;
alter table search_key alter column title_fold set storage main;
create index search_key_keys on search_key using gin (keys) with (fastupdate = off);
create index search_key_name on search_key (kind_id, title_fold, entry_id);
create index search_key_recent on search_key (kind_id, changed_at desc, entry_id);
create index search_key_prominent on search_key (kind_id, prominence desc, entry_id);

alter table search_word add column spelling text not null;
`)
    .execute(db)
}

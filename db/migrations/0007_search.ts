import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/**
 * What is shown and what is looked through part ways: `search_entry` keeps what an answer shows, `search_key` what it is found,
 * filtered, counted and sorted by. A search reads thousands of those rows, so they must be small and stay in memory.
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
  list text not null check (list in ('kinds', 'challenges', 'stages', 'legalForms', 'ruralities', 'departments')),
  value text not null,
  unique (list, value)
);

-- keys hold the words and stems of all texts; « =word » again for those of the names; « #12 » for values; « @345 » for places.
-- The index alone needs them, so they are kept out of the row (54 MB instead of 273 for 336,000 rows). PostgreSQL does that
-- for rows over 2 KB only: the ballast, which shrinks to 40 bytes once compressed, takes every row there.
create table search_key (
  entry_id bigint primary key references search_entry on delete cascade,
  changed_at timestamptz not null,
  kind_id integer not null references search_value,
  prominence integer not null,
  value_ids integer[] not null,
  title_fold text collate "C" not null,
  keys tsvector not null,
  ballast text not null default repeat(' ', 2100)
) with (toast_tuple_target = 128);
alter table search_key
  alter column keys set storage external,
  alter column keys set statistics 0, -- searches are built so that the planner never sees what they look for
  alter column value_ids set storage plain,
  alter column title_fold set storage main;
create index search_key_keys on search_key using gin (keys) with (fastupdate = off);
create index search_key_name on search_key (kind_id, title_fold, entry_id);
create index search_key_recent on search_key (kind_id, changed_at desc, entry_id);
create index search_key_prominent on search_key (kind_id, prominence desc, entry_id);

-- how many entries of each kind have each value: the sum of what every write added or took away, so that writers never wait
create table search_tally (
  kind_id integer not null,
  value_id integer not null,
  entries bigint not null
);
create function search_tally_added() returns trigger language plpgsql as $$
begin
  insert into search_tally
  select kind_id, unnest(value_ids) as value_id, count(*) from added group by 1, 2;
  return null;
end $$;
create function search_tally_removed() returns trigger language plpgsql as $$
begin
  insert into search_tally
  select kind_id, unnest(value_ids) as value_id, -count(*) from removed group by 1, 2;
  return null;
end $$;
create function search_tally_changed() returns trigger language plpgsql as $$
begin
  insert into search_tally
  select kind_id, value_id, sum(entries) from (
    select kind_id, unnest(value_ids) as value_id, 1 as entries from added
    union all
    select kind_id, unnest(value_ids), -1 from removed
  ) as change
  group by 1, 2 having sum(entries) <> 0;
  return null;
end $$;
create trigger search_tally_added after insert on search_key
  referencing new table as added for each statement execute function search_tally_added();
create trigger search_tally_removed after delete on search_key
  referencing old table as removed for each statement execute function search_tally_removed();
create trigger search_tally_changed after update on search_key
  referencing old table as removed new table as added for each statement execute function search_tally_changed();

-- how a word is written, beside how it is looked for
alter table search_word add column spelling text not null;
`)
    .execute(db)
}

import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { searched, searchedName, spellingsIn } from './text.ts'
import type { Entry } from './types.ts'
import { numberValues, type ValueId, valuesOf } from './values.ts'
import { variantsOf } from './vocabulary.ts'

/** Puts one public thing in the index, or brings it up to date, in the transaction of the write that made or changed it. */
export const indexEntry = (tx: Database, entry: Entry): Promise<void> => indexEntries(tx, [entry])

/** The same for many; of two entries of the same thing, the last counts. Some thousands at a time go best. */
export const indexEntries = async (tx: Database, entries: readonly Entry[]): Promise<void> => {
  const distinct = [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()]
  if (distinct.length === 0) return
  const valueIdOf = await numberValues(tx, distinct.flatMap(valuesOf))
  const entryIdOf = await writeEntries(tx, distinct)
  await writeKeys(
    tx,
    distinct.map((entry) => keyRow(entry, entryIdOf(entry), valueIdOf)),
  )
  await writeWords(tx, distinct)
}

const keyOf = ({ kind, subjectId }: Pick<Entry, 'kind' | 'subjectId'>) => `${kind} ${subjectId}`

/** Takes a thing out of the index. Does nothing when it is not there. */
export const removeEntry = async (tx: Database, kind: string, subjectId: string): Promise<void> => {
  await tx.deleteFrom('search_entry').where('kind', '=', kind).where('subject_id', '=', subjectId).execute()
}

// half of a surrogate pair, as a cut text may end with, is not JSON for PostgreSQL
const jsonOf = (rows: readonly unknown[]): string =>
  JSON.stringify(rows, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value))

const writeEntries = async (tx: Database, entries: readonly Entry[]): Promise<(entry: Entry) => number> => {
  const { rows } = await sql<{ id: number; kind: string; subjectId: string }>`
    insert into search_entry (kind, subject_id, path, title, summary, place_label, challenge_ids, place_ids,
      department_codes, ruralities, stage, legal_form, marks, prominence, fictional, changed_at, entered_at)
    select kind, "subjectId", path, title, summary, "placeLabel", "challengeIds", "placeIds",
      "departmentCodes", ruralities, stage, "legalForm", marks, prominence, fictional, "changedAt", coalesce("enteredAt", now())
    from json_to_recordset(${jsonOf(entries)}::json) as r (
      kind text, "subjectId" text, path text, title text, summary text, "placeLabel" text, "challengeIds" integer[],
      "placeIds" integer[], "departmentCodes" text[], ruralities text[], stage text, "legalForm" text,
      marks text[], prominence integer, fictional boolean, "changedAt" timestamptz, "enteredAt" timestamptz)
    on conflict (kind, subject_id) do update set path = excluded.path, title = excluded.title,
      summary = excluded.summary, place_label = excluded.place_label, challenge_ids = excluded.challenge_ids,
      place_ids = excluded.place_ids, department_codes = excluded.department_codes, ruralities = excluded.ruralities,
      stage = excluded.stage, legal_form = excluded.legal_form, marks = excluded.marks, prominence = excluded.prominence,
      fictional = excluded.fictional, changed_at = excluded.changed_at
    returning id, kind, subject_id as "subjectId"`.execute(tx)
  const ids = new Map(rows.map((row) => [keyOf(row), row.id]))
  return (entry) => ids.get(keyOf(entry)) ?? Number.NaN
}

// a text is found by its first forty pages: PostgreSQL refuses to index more than 1 MB
const charactersRead = 100_000

const keyRow = (entry: Entry, entryId: number, valueIdOf: ValueId) => {
  const valueIds = valuesOf(entry).map(valueIdOf)
  return {
    entryId,
    changedAt: entry.changedAt,
    kindId: valueIdOf({ list: 'kinds', value: entry.kind }),
    prominence: entry.prominence,
    valueIds,
    titleFold: searched(entry.title),
    names: namesOf(entry).map(searchedName).join(' '),
    about: searched(`${entry.placeLabel} ${entry.summary}`),
    text: searched(entry.text.slice(0, charactersRead)),
    marks: [...valueIds.map((id) => `#${id}`), ...entry.placeIds.map((id) => `@${id}`)],
  }
}

/** What it is called, by itself and by others. */
const namesOf = ({ title, aliases }: Entry): string[] => [title, ...aliases, ...variantsOf([title, ...aliases])]

const writeKeys = async (tx: Database, rows: ReturnType<typeof keyRow>[]): Promise<void> => {
  await sql`
    insert into search_key (entry_id, changed_at, kind_id, prominence, value_ids, title_fold, keys)
    select "entryId", "changedAt", "kindId", prominence, "valueIds", "titleFold",
      setweight(of_names, 'A')
        || setweight(to_tsvector('whole_words', about) || to_tsvector('french', about), 'B')
        || to_tsvector('whole_words', text) || to_tsvector('french', text)
        || array_to_tsvector(marks || (select array_agg('=' || word) from unnest(tsvector_to_array(of_names)) as word))
    from (
      select *, to_tsvector('simple', names) || to_tsvector('french', names) as of_names
      from json_to_recordset(${jsonOf(rows)}::json) as r (
        "entryId" bigint, "changedAt" timestamptz, "kindId" integer, prominence integer, "valueIds" integer[],
        "titleFold" text, names text, about text, text text, marks text[])
      offset 0 -- or else of_names would be worked out each time it is named
    ) as given
    on conflict (entry_id) do update set changed_at = excluded.changed_at, kind_id = excluded.kind_id,
      prominence = excluded.prominence, value_ids = excluded.value_ids, title_fold = excluded.title_fold,
      keys = excluded.keys`.execute(tx)
}

const writeWords = async (tx: Database, entries: readonly Entry[]): Promise<void> => {
  const spellings = new Map(entries.flatMap((entry) => namesOf(entry).flatMap(spellingsIn)))
  await sql`
    insert into search_word (word, spelling)
    select word, spelling from unnest(${[...spellings.keys()]}::text[], ${[...spellings.values()]}::text[]) as s (word, spelling)
    order by word
    on conflict do nothing`.execute(tx)
}

import { sql } from 'kysely'
import { type Database, inTransaction } from '#core/database.ts'
import { fillIndex } from '#core/search/bulk.ts'
import { indexEntries, removeEntry } from '#core/search/index-entry.ts'
import { tidySearch } from '#core/search/tidy.ts'
import { placeFold } from '../rules.ts'
import { words } from '../words.ts'
import { entriesOf } from './entries.ts'
import { type Key, type TerritoryRow, territoryRows } from './rows.ts'
import { readSource, type Source, sourceVersion } from './source.ts'

/** To be raised when what we make of the source changes: names, classes, index. */
const revision = 1

type Step = (step: string) => void
type Edition = { version: string; read: () => Promise<Source> }

/** Loads the installed version of the official division; does nothing when it is there already. */
export const loadGeography = async (db: Database, onStep: Step = () => {}): Promise<void> =>
  loadEdition(db, { version: `${await sourceVersion()}+${revision}`, read: readSource }, onStep)

/**
 * Brings the geography to one edition of the division. Identifiers never change: a territory is known by its kind and code,
 * and one that vanished is kept, no longer current.
 */
export const loadEdition = async (db: Database, { version, read }: Edition, onStep: Step): Promise<void> => {
  if (await isLoaded(db, version)) return
  await inTransaction(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('geography'))`.execute(tx)
    if (await isLoaded(tx, version)) return
    onStep(words.loading.reading)
    const rows = territoryRows(await read())
    onStep(words.loading.writing(rows.length))
    const ids = await writeTerritories(tx, rows)
    await writeParents(tx, rows, ids)
    await writeAliases(tx, rows, ids)
    onStep(words.loading.indexing)
    await fillIndex(tx, async () => {
      for (const entries of entriesOf(rows, ids, new Date())) await indexEntries(tx, entries)
    })
    await forgetVanished(tx)
    // last: whoever reads it waits until this is written
    await sql`refresh materialized view territory_department`.execute(tx)
    await sql`
      insert into geography_version (source) values (${version})
      on conflict (one) do update set source = excluded.source, loaded_at = now()`.execute(tx)
  })
  await settle(db)
}

const forgetVanished = async (tx: Database): Promise<void> => {
  const vanished = await tx.selectFrom('territory').select('id').where('current', '=', false).execute()
  for (const { id } of vanished) await removeEntry(tx, 'territory', String(id))
}

// what PostgreSQL would do by itself a minute later: until then every search would read through what was just written
const settle = async (db: Database): Promise<void> => {
  await sql`
    select gin_clean_pending_list(indexrelid)
    from pg_index join pg_class c on c.oid = indexrelid join pg_am on pg_am.oid = relam
    where amname = 'gin' and indrelid in ('territory'::regclass, 'territory_alias'::regclass)`.execute(db)
  await sql`analyze territory, territory_parent, territory_alias, territory_department`.execute(db)
  await tidySearch(db)
}

const isLoaded = async (db: Database, version: string): Promise<boolean> =>
  (await db.selectFrom('geography_version').select('one').where('source', '=', version).executeTakeFirst()) !==
  undefined

// in batches: one statement for everything would hold several copies of 20 MB at once
const batchSize = 2_000
const inBatches = async <T>(rows: readonly T[], write: (json: string) => Promise<void>): Promise<void> => {
  for (let from = 0; from < rows.length; from += batchSize)
    await write(JSON.stringify(rows.slice(from, from + batchSize)))
}

// first every place of before steps aside, its address made its own by its code, so that no two ever claim the same one
const writeTerritories = async (tx: Database, rows: TerritoryRow[]): Promise<Map<Key, number>> => {
  await sql`
    update territory set current = false,
      slug = case when slug like '%-' || lower(code) then slug else slug || '-' || lower(code) end`.execute(tx)
  const ids = new Map<Key, number>()
  await inBatches(rows, async (json) => {
    const written = await sql<{ key: Key; id: number }>`
      insert into territory
        (kind, code, slug, name, fold, zone, epci_type, population, rurality, postcodes, department_code)
      select kind, code, slug, name, fold, zone, "epciType", population, rurality, postcodes, "departmentCode"
      from json_to_recordset(${json}::json) as r (
        kind text, code text, slug text, name text, fold text, zone text, "epciType" text,
        population integer, rurality text, postcodes text[], "departmentCode" text)
      on conflict (kind, code) do update set current = true, slug = excluded.slug, name = excluded.name,
        fold = excluded.fold, zone = excluded.zone, epci_type = excluded.epci_type, population = excluded.population,
        rurality = excluded.rurality, postcodes = excluded.postcodes, department_code = excluded.department_code
      returning kind || ':' || code as key, id`.execute(tx)
    for (const { key, id } of written.rows) ids.set(key, id)
  })
  return ids
}

// those that vanished keep their parents: what was attached to them is still found in the department
const writeParents = async (tx: Database, rows: TerritoryRow[], ids: Map<Key, number>): Promise<void> => {
  await sql`delete from territory_parent where child_id in (select id from territory where current)`.execute(tx)
  const families = rows.map(({ key, parents }) => ({
    id: ids.get(key),
    parents: parents.map((parent) => ids.get(parent)),
  }))
  await inBatches(families, async (json) => {
    await sql`
      insert into territory_parent (child_id, parent_id)
      select id, unnest(parents)
      from json_to_recordset(${json}::json) as r (id integer, parents integer[])`.execute(tx)
  })
}

const writeAliases = async (tx: Database, rows: TerritoryRow[], ids: Map<Key, number>): Promise<void> => {
  await sql`delete from territory_alias where territory_id in (select id from territory where current)`.execute(tx)
  const named = rows.flatMap(({ key, aliases }) =>
    aliases.map((name) => ({ id: ids.get(key), name, fold: placeFold(name) })),
  )
  await inBatches(named, async (json) => {
    await sql`
      insert into territory_alias (territory_id, name, fold)
      select id, name, fold
      from json_to_recordset(${json}::json) as r (id integer, name text, fold text)`.execute(tx)
  })
}

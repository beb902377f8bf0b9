import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { nameKey } from '#core/pure/name-key.ts'
import { indexEntries } from '#core/search/index-entry.ts'
import { tidySearch } from '#core/search/tidy.ts'
import { seedComments, seedMembers } from './community.ts'
import { withoutIndexes } from './indexes.ts'
import { readPlaces } from './places.ts'
import { randomFrom } from './random.ts'
import { type Challenge, entryOf, organisation, project, type SeedSheet, type World } from './sheets.ts'

export type WorldSize = { organisations: number; projects: number; seed: number }

const batchSize = 5_000

/**
 * Fills an instance with invented organisations and projects, spread over the country as its people are: always the same for
 * one seed, all marked as fictional and of the demonstration. Needs the geography and the challenges; fails if its sheets are there.
 */
export const seedWorld = async (db: Database, { organisations, projects, seed }: WorldSize): Promise<void> => {
  const world: World = {
    random: randomFrom(seed),
    seed,
    places: await readPlaces(db),
    challenges: await readChallenges(db),
  }
  await withoutIndexes(db, ['search_key', 'sheet', 'sheet_challenge', 'sheet_territory'], async () => {
    await inBatches(db, organisations, (number) => organisation(world, number))
    await inBatches(db, projects, (number) => project(world, number, organisations))
  })
  await seedMembers(db)
  await seedComments(db)
  await tidySearch(db)
  await sql
    .raw(
      `${db.isTransaction ? '' : 'vacuum'} analyze sheet, sheet_challenge, sheet_territory, search_key, banner_membership, banner_declaration, banner_answer, comment`,
    )
    .execute(db)
}

const readChallenges = async (db: Database): Promise<Challenge[]> => {
  const { rows } = await sql<{ id: number; name: string; parentId: number | null }>`
    select id, name, parent_id as "parentId" from challenge where merged_into_id is null order by slug`.execute(db)
  if (rows.length === 0) throw new Error('no challenge in the database: load them first')
  return rows.map(({ id, name, parentId }) => ({ id, name, lineage: parentId === null ? [id] : [id, parentId] }))
}

const inBatches = async (db: Database, count: number, make: (number: number) => SeedSheet): Promise<void> => {
  for (let from = 0; from < count; from += batchSize) {
    const sheets = Array.from({ length: Math.min(batchSize, count - from) }, (_, index) => make(from + index))
    await Promise.all([writeSheets(db, sheets), indexEntries(db, sheets.map(entryOf))])
  }
}

const writeSheets = async (db: Database, sheets: SeedSheet[]): Promise<void> => {
  const rows = sheets.map(({ places, challenges, seat, ...sheet }) => ({
    ...sheet,
    places: places.map((place) => place.id),
    challenges: challenges.map((challenge) => challenge.id),
    nameKey: nameKey(sheet.name),
  }))
  await sql`
    with given as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as r (
        id uuid, kind text, slug text, name text, "nameKey" text, acronym text, summary text, need text, stage text, "legalForm" text,
        "seatId" integer, "organisationId" uuid, banner text, at timestamptz, places integer[], challenges integer[])
    ), sheets as (
      insert into sheet (id, kind, slug, status, name, name_key, acronym, summary, need, stage, legal_form, seat_id, organisation_id,
        banner, fictional, demo, created_at, updated_at, published_at)
      select id, kind, slug, 'published', name, "nameKey", acronym, summary, need, stage, "legalForm", "seatId", "organisationId",
        banner, true, true, at, at, at
      from given
    ), challenges as (
      insert into sheet_challenge (sheet_id, challenge_id, position)
      select id, challenge_id, position from given, unnest(challenges) with ordinality as c (challenge_id, position)
    )
    insert into sheet_territory (sheet_id, territory_id)
    select id, place_id from given, unnest(places) as place_id`.execute(db)
}

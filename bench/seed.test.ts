import { sql } from 'kysely'
import { expect } from 'vitest'
import { search } from '#core/search/search.ts'
import { test } from '#tests/support/database.ts'
import { readPlaces } from './places.ts'
import { randomFrom } from './random.ts'
import { seedWorld } from './seed.ts'
import { organisation, project } from './sheets.ts'

test('chance is the same for the same seed, and spread evenly', () => {
  const [one, same, other] = [randomFrom(1), randomFrom(1), randomFrom(2)]
  const drawn = Array.from({ length: 1000 }, one.next)
  expect(Array.from({ length: 1000 }, same.next)).toEqual(drawn)
  expect(Array.from({ length: 1000 }, other.next)).not.toEqual(drawn)
  expect(drawn.filter((value) => value < 0.5).length).toBeGreaterThan(450)
  expect(drawn.filter((value) => value < 0.5).length).toBeLessThan(550)
})

test('the same seed makes the same world', async ({ db }) => {
  const places = await readPlaces(db)
  const made = (seed: number) => {
    const world = { random: randomFrom(seed), seed, places, challenges: [{ id: 1, name: 'Inclusion', lineage: [1] }] }
    return Array.from({ length: 100 }, (_, number) => [organisation(world, number), project(world, number, 100)])
  }
  expect(made(1)).toEqual(made(1))
  expect(made(1)).not.toEqual(made(2))
  const seats = made(3).flatMap((sheets) => sheets.map((sheet) => sheet.seat.name))
  expect(
    seats.filter((name) => ['Paris', 'Marseille', 'Lyon', 'Toulouse', 'Nice'].includes(name)).length,
  ).toBeGreaterThan(5)
})

test('a world is fictional, placed and searchable', async ({ db }) => {
  await seedWorld(db, { organisations: 300, projects: 150, seed: 7 })
  const { rows: sheets } = await sql<{
    kind: string
    name: string
    slug: string
    invented: boolean
    placed: boolean
    challenges: number
  }>`
    select kind, name, slug, fictional and demo as invented, seat_id is not null and exists (
      select from sheet_territory where sheet_id = sheet.id) as placed,
      (select count(*) from sheet_challenge where sheet_id = sheet.id) as challenges
    from sheet where slug like '%-7-%' order by kind, id`.execute(db)
  expect(sheets.filter((sheet) => sheet.kind === 'organisation')).toHaveLength(300)
  expect(sheets.filter((sheet) => sheet.kind === 'project')).toHaveLength(150)
  expect(
    sheets.every((sheet) => sheet.invented && sheet.placed && sheet.challenges >= 1 && sheet.challenges <= 3),
  ).toBe(true)
  const everything = {
    q: '',
    kinds: [],
    challengeIds: [],
    placeId: null,
    stages: [],
    legalForms: [],
    marks: [],
    ruralities: [],
    sort: 'name',
    page: 1,
    perPage: 20,
  } as const
  const { facets, hits } = await search(db, { ...everything, kinds: ['project'] })
  expect(facets.kinds).toMatchObject({ organisation: 300, project: 150 })
  expect(hits.every((hit) => hit.fictional && hit.path.startsWith('/projets/'))).toBe(true)
})

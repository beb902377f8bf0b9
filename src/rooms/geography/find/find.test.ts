import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { findPlaces, resolvePlace } from './queries.ts'

test.for(['', '!!!', '7', '😀', 'zzzzqqqqxx', '00999', '\\', '%', 'x'.repeat(5_000)])(
  'nothing is found for « %s »',
  async (text, { db }) => {
    expect(await findPlaces(db, text, { limit: 8 })).toEqual([])
  },
)

test.for([
  ['lyon', 'lyon-69123'],
  ['LYON', 'lyon-69123'],
  ['ville de Lyon', 'lyon-69123'],
  ['lyo', 'lyon-69123'],
  ['villeurb', 'villeurbanne-69266'],
  ['St Etienne', 'saint-etienne-42218'],
  ['saint étienne', 'saint-etienne-42218'],
  ['ste foy les lyon', 'sainte-foy-les-lyon-69202'],
  ['l hay les roses', 'l-hay-les-roses-94038'],
  ['69007', 'lyon-69123'],
  ['69 007', 'lyon-69123'],
  ['69123', 'lyon-69123'],
  ['69', 'rhone-69'],
  ['2A', 'corse-du-sud-2a'],
  ['690', 'lyon-69123'],
  ['69123 ', 'lyon-69123'],
  ['saint denis 93200', 'saint-denis-93066'],
  ['Saint-Denis (93)', 'saint-denis-93066'],
  ['la rochelle', 'la-rochelle-17300'],
  ['le havre', 'le-havre-76351'],
  ['Y', 'y-80829'],
  ['Lyon 7ème', 'lyon-69123'],
  ['paris 13', 'paris-75056'],
  ['grand lyon', 'metropole-de-lyon'],
  ['métropole lyon', 'metropole-de-lyon'],
  ['PACA', 'provence-alpes-cote-d-azur'],
  ['aura', 'auvergne-rhone-alpes'],
  ['COBAS', 'ca-bassin-d-arcachon-sud-cobas'],
  ['communauté de communes du pays de nay', 'cc-pays-de-nay'],
  ['région bretagne', 'bretagne'],
  ['département du Rhône', 'rhone-69'],
  ['france', 'france'],
] as const)('« %s » finds %s first', async ([text, slug], { db }) => {
  expect((await findPlaces(db, text, { limit: 8 }))[0]?.slug).toBe(slug)
})

test.for([
  ['vileurbane', 'villeurbanne-69266'],
  ['metropole lion', 'metropole-de-lyon'],
  ['bordo', 'bordeaux-33063'],
  ['grenobel', 'grenoble-38185'],
  ['saintetienne', 'saint-etienne-42218'],
  ['lhay les roses', 'l-hay-les-roses-94038'],
  ['ronalpes', 'auvergne-rhone-alpes'],
] as const)('misspelled « %s » finds %s first', async ([text, slug], { db }) => {
  expect((await findPlaces(db, text, { limit: 8 }))[0]?.slug).toBe(slug)
})

test.for(["' or 1=1 --", 'a & b | !c', "lyon'", '<b>lyon</b>', '日本', 'λyon'])(
  '« %s » breaks nothing',
  async (text, { db }) => {
    expect(await findPlaces(db, text, { limit: 8 })).toBeInstanceOf(Array)
  },
)

test('the whole name comes before what begins like it, then the most inhabited first', async ({ db }) => {
  const found = await findPlaces(db, 'saint-denis', { limit: 8 })
  expect(found.slice(0, 2).map(({ slug }) => slug)).toEqual(['saint-denis-97411', 'saint-denis-93066'])
  expect(found.map(({ name }) => name === 'Saint-Denis')).toEqual([true, true, true, true, false, false, false, false])
})

test('a place found by another name says which; by its own, says nothing', async ({ db }) => {
  const [montluel] = await findPlaces(db, 'Cordieux', { limit: 8 })
  expect(montluel).toMatchObject({ name: 'Montluel', alias: 'Cordieux', context: 'Ain, Auvergne-Rhône-Alpes' })
  expect((await findPlaces(db, 'Montluel', { limit: 8 }))[0]?.alias).toBeNull()
})

test('only the kinds and the number asked for, each place once', async ({ db }) => {
  const found = await findPlaces(db, 'paris', { kinds: ['department'], limit: 3 })
  expect(found.map(({ slug }) => slug)).toEqual(['paris-75'])
  const many = await findPlaces(db, 'saint', { limit: 30 })
  expect(new Set(many.map(({ id }) => id)).size).toBe(30)
})

test.for(['', 'zzzzqqqqxx', '7', '!!!'])('« %s » resolves to nothing', async (text, { db }) => {
  expect(await resolvePlace(db, text)).toEqual({ kind: 'none' })
})

test('a misspelling is never decided for the person', async ({ db }) => {
  const resolution = await resolvePlace(db, 'vileurbane')
  expect(resolution).toMatchObject({ kind: 'several', places: [{ slug: 'villeurbanne-69266' }] })
})

test('namesakes are all offered, and the one chosen is kept', async ({ db }) => {
  const resolution = await resolvePlace(db, 'Saint-Denis')
  if (resolution.kind !== 'several') throw new Error(resolution.kind)
  const audois = resolution.places.find(({ slug }) => slug === 'saint-denis-11339')
  expect(resolution.places.length).toBe(4)
  expect(await resolvePlace(db, 'saint denis', String(audois?.id))).toMatchObject({
    kind: 'one',
    place: { slug: 'saint-denis-11339' },
  })
})

test.for(['abc', '-1', '0', '1e99', '99999999999', '1.5', ''])(
  'an identifier that means nothing (%s) is ignored',
  async (id, { db }) => {
    expect(await resolvePlace(db, 'Lyon', id)).toMatchObject({ kind: 'one', place: { slug: 'lyon-69123' } })
  },
)

test('an identifier that the words no longer name is ignored', async ({ db }) => {
  const [lyon] = await findPlaces(db, 'lyon', { limit: 1 })
  expect(await resolvePlace(db, 'Villeurbanne', lyon?.id)).toMatchObject({ place: { slug: 'villeurbanne-69266' } })
})

test.for([
  ['Paris', 'paris-75056'],
  ['Mayotte', 'mayotte-976'],
  ['Guadeloupe', 'guadeloupe-971'],
  ['Rhône', 'rhone-69'],
  ['Corse', 'corse'],
  ['69100', 'villeurbanne-69266'],
] as const)(
  '« %s » means one place, the narrowest of those that hold the same people: %s',
  async ([text, slug], { db }) => {
    expect(await resolvePlace(db, text)).toMatchObject({ kind: 'one', place: { slug } })
  },
)

import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { ancestorsOf, departmentCodesOf, placeById, placesByIds, ruralitiesOf } from './queries.ts'

const idsOf = async (db: Database, ...slugs: string[]): Promise<number[]> => {
  const rows = await db.selectFrom('territory').select(['id', 'slug']).where('slug', 'in', slugs).execute()
  return slugs.map((slug) => rows.find((row) => row.slug === slug)?.id ?? 0)
}

test('unknown places are nowhere and nothing', async ({ db }) => {
  expect(await placeById(db, 0)).toBeNull()
  expect(await placesByIds(db, [])).toEqual([])
  expect(await ancestorsOf(db, [0])).toEqual([])
  expect(await departmentCodesOf(db, [0])).toEqual([])
  expect(await ruralitiesOf(db, [])).toEqual([])
})

test('places come in the order asked, each with what tells it from others', async ({ db }) => {
  const ids = await idsOf(db, 'lyon-69123', 'france', 'mayotte', 'saint-pierre-97502', 'cc-ventoux-sud')
  expect((await placesByIds(db, ids)).map(({ name, kindLabel, context }) => [name, kindLabel, context])).toEqual([
    ['Lyon', 'Commune', 'Rhône, Auvergne-Rhône-Alpes'],
    ['France', 'Pays', ''],
    ['Mayotte', 'Région d’outre-mer', 'France'],
    ['Saint-Pierre', 'Commune', 'Saint-Pierre-et-Miquelon'],
    ['CC Ventoux Sud', 'Communauté de communes', 'à cheval sur Drôme et Vaucluse'],
  ])
})

test('departments of places: one, those astride, those of a region, none for the country', async ({ db }) => {
  const codes = async (...slugs: string[]) => departmentCodesOf(db, await idsOf(db, ...slugs))
  expect(await codes('lyon-69123', 'creuse-23')).toEqual(['23', '69'])
  expect(await codes('cc-ventoux-sud')).toEqual(['26', '84'])
  expect(await codes('bretagne')).toEqual(['22', '29', '35', '56'])
  expect(await codes('france')).toEqual([])
})

test('classes of places', async ({ db }) => {
  const classes = async (...slugs: string[]) => ruralitiesOf(db, await idsOf(db, ...slugs))
  expect(await classes('metropole-de-lyon')).toEqual(['urban'])
  expect(await classes('creuse-23', 'albigny-sur-saone-69003')).toEqual(['rural', 'periurban'])
  expect(await classes('mamoudzou-97611')).toEqual(['urban', 'overseas'])
  expect(await classes('auvergne-rhone-alpes', 'france')).toEqual([])
})

import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { ancestorsOf, placesByIds } from '../queries.ts'
import { codeInSlug } from '../rules.ts'
import { loadGeography } from './actions.ts'

const idOf = async (db: Parameters<typeof ancestorsOf>[0], slug: string): Promise<number> =>
  (await db.selectFrom('territory').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id

test('the whole official division is there', async ({ db }) => {
  const counted = await sql<{ kind: string; places: number }>`
    select kind, count(*) as places from territory where current group by kind`.execute(db)
  expect(Object.fromEntries(counted.rows.map(({ kind, places }) => [kind, places]))).toEqual({
    country: 1,
    region: 26,
    department: 109,
    epci: 1_255,
    commune: 34_969,
  })
})

test('loading again the same edition changes nothing', async ({ db }) => {
  const steps: string[] = []
  const before = await db.selectFrom('geography_version').selectAll().execute()
  await loadGeography(db, (step) => steps.push(step))
  expect(steps).toEqual([])
  expect(await db.selectFrom('geography_version').selectAll().execute()).toEqual(before)
})

test('every territory has its own address, made of plain letters, which leads back to it by its code', async ({
  db,
}) => {
  const all = await db.selectFrom('territory').select(['kind', 'code', 'slug']).execute()
  expect(all.length).toBe(36_360)
  expect(new Set(all.map(({ slug }) => slug)).size).toBe(36_360)
  expect(all.filter(({ slug }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([])
  const coded = all.filter(({ kind }) => kind === 'commune' || kind === 'department')
  expect(
    coded.filter(({ kind, code, slug }) => codeInSlug(slug)?.code !== code || codeInSlug(slug)?.kind !== kind),
  ).toEqual([])
})

test('addresses are readable', async ({ db }) => {
  for (const slug of [
    'france',
    'auvergne-rhone-alpes',
    'rhone-69',
    'metropole-de-lyon',
    'lyon-69123',
    'bastia-2b033',
  ]) {
    expect(await idOf(db, slug)).toBeGreaterThan(0)
  }
  const twins = await db.selectFrom('territory').select('slug').where('name', '=', 'CC des Quatre Rivières').execute()
  for (const { slug } of twins) expect(slug).toMatch(/^cc-des-quatre-rivieres-\d{9}$/)
})

test('Lyon is in its métropole, its department, its region and the country', async ({ db }) => {
  const lyon = await idOf(db, 'lyon-69123')
  const places = await placesByIds(db, await ancestorsOf(db, [lyon]))
  expect(places.map(({ slug }) => slug).sort()).toEqual(
    ['lyon-69123', 'metropole-de-lyon', 'rhone-69', 'auvergne-rhone-alpes', 'france'].sort(),
  )
})

test('every commune is in one department and one region, and in at most one grouping', async ({ db }) => {
  const odd = await sql`
    select c.slug from territory c
    left join territory_parent on child_id = c.id left join territory p on p.id = parent_id
    where c.kind = 'commune' group by c.id
    having count(*) filter (where p.kind = 'department') <> 1 or count(*) filter (where p.kind = 'region') <> 1
      or count(*) filter (where p.kind = 'country') <> 1 or count(*) filter (where p.kind = 'epci') > 1`.execute(db)
  expect(odd.rows).toEqual([])
  const grouped = await sql<{ communes: number }>`
    select count(*) as communes from territory_parent join territory p on p.id = parent_id where p.kind = 'epci'`.execute(
    db,
  )
  expect(grouped.rows).toEqual([{ communes: 34_871 }])
})

test('a grouping is in a department only with all its communes', async ({ db }) => {
  const wrong = await sql`
    select e.slug from territory e
    join territory_parent up on up.child_id = e.id
    join territory d on d.id = up.parent_id and d.kind = 'department'
    join territory_parent inside on inside.parent_id = e.id
    join territory c on c.id = inside.child_id
    where e.kind = 'epci' and c.department_code <> d.code`.execute(db)
  expect(wrong.rows).toEqual([])
  const astride = await sql<{ groupings: number }>`
    select count(*) as groupings from territory where kind = 'epci' and department_code is null`.execute(db)
  expect(astride.rows).toEqual([{ groupings: 89 }])
})

test('inhabitants add up from communes to the country', async ({ db }) => {
  const sums = await sql<{ kind: string; inhabitants: number }>`
    select kind, sum(population) as inhabitants from territory group by kind`.execute(db)
  const of = Object.fromEntries(sums.rows.map(({ kind, inhabitants }) => [kind, Number(inhabitants)]))
  expect([of.commune, of.department, of.region, of.country]).toEqual([68_952_941, 68_952_941, 68_952_941, 68_952_941])
})

test('every territory can be searched, with its ancestors', async ({ db }) => {
  const entries = await sql<{
    entries: number
  }>`select count(*) as entries from search_entry where kind = 'territory'`.execute(db)
  expect(entries.rows).toEqual([{ entries: 36_360 }])
  const lyon = await idOf(db, 'lyon-69123')
  const entry = await db
    .selectFrom('search_entry')
    .select(['path', 'summary', 'place_label', 'place_ids', 'department_codes', 'ruralities'])
    .where('kind', '=', 'territory')
    .where('subject_id', '=', String(lyon))
    .executeTakeFirstOrThrow()
  expect(entry).toMatchObject({
    path: '/territoires/lyon-69123',
    summary: 'Commune de 519\u00a0127\u00a0habitants',
    place_label: 'Rhône, Auvergne-Rhône-Alpes',
    department_codes: ['69'],
    ruralities: ['urban'],
  })
  expect([...entry.place_ids].sort()).toEqual([...(await ancestorsOf(db, [lyon]))].sort())
})

import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { currentSlug } from '../page/queries.ts'
import { loadEdition } from './actions.ts'
import type { Source, SourceCommune } from './source.ts'

const commune = (code: string, nom: string, more: Partial<SourceCommune> = {}): SourceCommune => ({
  ...{ code, nom, zone: 'metro', type: 'commune-actuelle', departement: '07', region: '84' },
  ...{ codesPostaux: ['07000'], population: 1_000 },
  ...more,
})

const first: Source = {
  regions: [{ code: '84', nom: 'Auvergne-Rhône-Alpes', zone: 'metro' }],
  departments: [{ code: '07', nom: 'Ardèche', zone: 'metro', region: '84' }],
  epcis: [
    { code: '200000001', nom: 'CC des Sources', type: 'CC', membres: [{ code: '07001' }] },
    { code: '200000002', nom: 'CC des Monts', type: 'CC', membres: [{ code: '07002' }] },
  ],
  communes: [commune('07001', 'Accons'), commune('07002', 'Ailhon'), commune('07003', 'Aizac')],
}

// Ailhon joins Accons, which changes its name; the two groupings become one, which takes the name of the one that vanished
const second: Source = {
  ...first,
  epcis: [
    { code: '200000003', nom: 'CC des Sources', type: 'CC', membres: [{ code: '07001' }, { code: '07003' }] },
    { code: '200000001', nom: 'CC des Monts', type: 'CC', membres: [] },
  ],
  communes: [
    commune('07001', 'Accons-Ailhon', { population: 2_000 }),
    commune('07002', 'Ailhon', { type: 'commune-deleguee', chefLieu: '07001', population: null }),
    commune('07003', 'Aizac'),
  ],
}

const load = async (db: Database, version: string, source: Source) => {
  await loadEdition(db, { version, read: async () => source }, () => {})
  const rows = await db
    .selectFrom('territory')
    .select(['id', 'kind', 'code', 'slug', 'current', 'population'])
    .execute()
  return new Map(rows.map((row) => [`${row.kind}:${row.code}`, row]))
}

test('a new edition keeps identifiers, moves addresses, and keeps what vanished', async ({ db }) => {
  await sql`truncate territory, geography_version, search_entry cascade`.execute(db)
  const before = await load(db, '2025', first)
  const after = await load(db, '2026', second)

  for (const [key, { id }] of before) expect(after.get(key)?.id).toBe(id)
  expect(after.get('commune:07001')).toMatchObject({ slug: 'accons-ailhon-07001', current: true, population: 2_000 })
  expect(after.get('commune:07002')).toMatchObject({ slug: 'ailhon-07002', current: false })
  expect(after.get('epci:200000003')).toMatchObject({ slug: 'cc-des-sources', current: true })
  expect(after.get('epci:200000001')).toMatchObject({ slug: 'cc-des-monts', current: true })
  expect(after.get('epci:200000002')).toMatchObject({ slug: 'cc-des-monts-200000002', current: false })
  expect(await currentSlug(db, 'accons-07001')).toBe('accons-ailhon-07001')
})

test('what vanished is still in its department, but no longer found', async ({ db }) => {
  await sql`truncate territory, geography_version, search_entry cascade`.execute(db)
  await load(db, '2025', first)
  const after = await load(db, '2026', second)
  const vanished = after.get('commune:07002')?.id ?? 0
  const parents = await sql<{ code: string }>`
    select code from territory_parent join territory on id = parent_id where child_id = ${vanished} order by code`.execute(
    db,
  )
  expect(parents.rows.map(({ code }) => code)).toContain('07')
  const entries = await db.selectFrom('search_entry').select('subject_id').where('kind', '=', 'territory').execute()
  expect(entries.map(({ subject_id }) => subject_id)).not.toContain(String(vanished))
  const aliases = await sql<{ name: string }>`
    select name from territory_alias where territory_id = ${after.get('commune:07001')?.id}`.execute(db)
  expect(aliases.rows).toEqual([{ name: 'Ailhon' }])
})

test('an edition that cannot be read changes nothing', async ({ db }) => {
  const before = await db.selectFrom('geography_version').selectAll().execute()
  const unreadable = { version: 'x', read: () => Promise.reject(new Error('unreadable')) }
  await expect(loadEdition(db, unreadable, () => {})).rejects.toThrow('unreadable')
  expect(await db.selectFrom('geography_version').selectAll().execute()).toEqual(before)
})

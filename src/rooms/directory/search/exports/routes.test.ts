import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { appFor, get } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { cast } from '../../../../demo/cast.ts'
import { indexProjects } from '../index.fixture.ts'
import { readCsv } from './read-csv.fixture.ts'
import type { ExportRow } from './rows.ts'

const garage = { id: '00000000-0000-4000-8000-00000000aaaa', title: '=Velomiette, "le garage"' }
const tailor = { id: '00000000-0000-4000-8000-00000000bbbb', title: 'Velomiette sur mesure' }

type JsonFile = { resultats: ExportRow[] }

/** Two organisations with everything private that a sheet may hold. */
const withSheets = async (db: Database) => {
  const secret = {
    contact_email: cast.nadia.email,
    contact_email_public: true,
    phone: '+33 5 55 00 00 00',
    phone_public: true,
  }
  for (const [sheet, legal_form, siren] of [
    [garage, 'association', '552100554'],
    [tailor, 'individual', '732829320'],
  ] as const) {
    await db
      .insertInto('sheet')
      .values({
        id: sheet.id,
        kind: 'organisation',
        slug: sheet.id,
        status: 'published',
        name: sheet.title,
        summary: 'x',
        legal_form,
        siren,
        website: 'https://velomiette.example',
        ...secret,
      })
      .execute()
  }
  await indexProjects(db, [
    {
      title: garage.title,
      subjectId: garage.id,
      kind: 'organisation',
      legalForm: 'association',
      communes: ['23096'],
      challenges: ['inclusion'],
    },
    { title: tailor.title, subjectId: tailor.id, kind: 'organisation', legalForm: 'individual', communes: ['69123'] },
    { title: 'Velomiette du plateau', communes: ['23096'], stage: 'emerging' },
  ])
}

test('too many exports in a short time are refused', async ({ services }) => {
  const site = appFor({ ...services, clock: () => new Date('2026-11-22T09:30:00Z') })
  const statuses = []
  for (let i = 0; i < 32; i += 1) statuses.push((await get(site, '/annuaire.json?q=zzzzqqqq')).status)
  expect(statuses.slice(0, 30)).toEqual(Array(30).fill(200))
  expect(statuses.slice(30)).toEqual([429, 429])
})

test('no export holds an address, a telephone, or the number of a person', async ({ services, db }) => {
  await withSheets(db)
  const site = appFor(services)
  for (const name of ['csv', 'json', 'geojson']) {
    const file = await (await get(site, `/annuaire.${name}?q=velomiette`)).text()
    expect(file).toContain('sur mesure')
    expect(file).not.toMatch(/[\w.]+@[\w.]+/)
    expect(file).not.toContain('+33 5 55')
    expect(file).not.toContain('732829320')
  }
})

test('CSV: the same answers as the page, what would run in a spreadsheet disarmed', async ({ services, db }) => {
  await withSheets(db)
  const clock = () => new Date('2026-11-22T09:30:00Z')
  const response = await get(
    appFor({ ...services, clock }),
    '/annuaire.csv?q=velomiette&genre=organisation&tri=nom&page=7&vue=carte',
  )
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="annuaire-2026-11-22.csv"')
  const [head = [], ...lines] = readCsv((await response.text()).replace('\ufeff', ''))
  const rows = lines.map((line) => Object.fromEntries(line.map((cell, index) => [head[index], cell])))
  expect(rows.map(({ nom }) => nom)).toEqual([`'${garage.title}`, tailor.title])
  expect(rows[0]).toMatchObject({
    genre: 'organisation',
    identifiant: `organisation/${garage.id}`,
    communes: '23096',
    departements: '23',
    regions: '75',
    defis: 'Inclusion',
    forme_juridique: 'Association',
    siren: '552100554',
    site_web: 'https://velomiette.example',
    fictif: 'oui',
    licence: 'Licence Ouverte 2.0',
    extrait_le: '2026-11-22T09:30:00.000Z',
    extrait_de: 'http://localhost:3000/annuaire?q=velomiette&genre=organisation&tri=nom',
  })
})

test('JSON and GeoJSON: official codes, no invented point', async ({ services, db }) => {
  await withSheets(db)
  const site = appFor(services)
  const json = (await (await get(site, '/annuaire.json?q=velomiette&lieu=creuse-23')).json()) as JsonFile
  expect(json).toMatchObject({
    titre: 'Tout pour «\u00a0velomiette\u00a0»',
    nombre: 2,
    complet: true,
    licence: { identifiant: 'etalab-2.0' },
  })
  expect(json.resultats).toHaveLength(2)
  const geojson = (await (await get(site, '/annuaire.geojson?q=velomiette&genre=projet')).json()) as {
    features: object[]
  }
  expect(geojson.features).toEqual([
    expect.objectContaining({
      type: 'Feature',
      geometry: null,
      properties: expect.objectContaining({ communes: ['23096'], stade: 'Émergent' }),
    }),
  ])
})

test('words stop at ten thousand lines, and the file says that it was cut', async ({ services }) => {
  const response = await get(appFor(services), '/annuaire.json?q=commune&genre=territoire&tri=nom')
  const json = (await response.json()) as JsonFile
  expect(json.resultats[0]?.identifiant).toMatch(/^territoire\/[a-z-]+-\d{5}$/)
  expect(json.resultats).toHaveLength(10_000)
  expect(new Set(json.resultats.map(({ identifiant }) => identifiant)).size).toBe(10_000)
  expect(json).toMatchObject({
    nombre: 10_000,
    complet: false,
    avertissement: expect.stringContaining('10\u00a0000 lignes'),
  })
})

test('without words, every line: all the territories, each once, in the order asked', { timeout: 60_000 }, async ({
  services,
  db,
}) => {
  const { territories } = await db
    .selectFrom('search_entry')
    .select((eb) => eb.fn.countAll<number>().as('territories'))
    .where('kind', '=', 'territory')
    .executeTakeFirstOrThrow()
  expect(territories).toBeGreaterThan(30_000)
  const json = (await (await get(appFor(services), '/annuaire.json?genre=territoire&tri=nom')).json()) as JsonFile
  expect(json).toMatchObject({ nombre: territories, complet: true })
  expect(json).not.toHaveProperty('avertissement')
  expect(json.resultats).toHaveLength(territories)
  expect(new Set(json.resultats.map(({ identifiant }) => identifiant)).size).toBe(territories)
  const names = await db
    .selectFrom('search_key')
    .innerJoin('search_entry', 'id', 'entry_id')
    .select('title')
    .where('kind', '=', 'territory')
    .orderBy('title_fold')
    .orderBy('entry_id')
    .execute()
  expect(json.resultats.map(({ nom }) => nom)).toEqual(names.map(({ title }) => title))
})

test('the file of everything holds projects and structures, whatever the filters, and no territory', async ({
  services,
  db,
}) => {
  await withSheets(db)
  const site = appFor(services)
  for (const query of ['', '?lieu=creuse-23', '?departement=23', '?q=%21']) {
    const { resultats } = (await (await get(site, `/annuaire.json${query}`)).json()) as JsonFile
    expect(
      resultats.map(({ nom }) => nom),
      query,
    ).toContain('Velomiette du plateau')
    expect(
      resultats.map(({ nom }) => nom),
      query,
    ).toContain(garage.title)
    expect(
      resultats.filter(({ genre }) => genre === 'territoire'),
      query,
    ).toEqual([])
  }
  const csv = await (await get(site, '/annuaire.csv')).text()
  expect(csv).toContain('Velomiette sur mesure')
  expect(csv).not.toContain('territoire/')
})

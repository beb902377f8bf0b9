import { expect, test } from 'vitest'
import { formats } from './formats.ts'
import { readCsv } from './read-csv.fixture.ts'
import type { ExportAbout, ExportRow } from './rows.ts'

const about: ExportAbout = {
  title: 'Projets pour « vélo »',
  url: 'https://site.example/annuaire?q=v%C3%A9lo',
  takenAt: new Date('2026-11-22T09:30:00Z'),
  count: 2,
  complete: true,
}

const row = (changes: Partial<ExportRow> = {}): ExportRow => ({
  genre: 'projet',
  identifiant: 'project/1',
  nom: 'Roue libre',
  resume: 'Des vélos-cargos remis en état.',
  adresse: 'https://site.example/projets/roue-libre',
  lieu: 'Romans-sur-Isère (Drôme)',
  communes: ['26281'],
  intercommunalites: ['200040459'],
  departements: ['26'],
  regions: ['84'],
  defis: ['Inclusion', 'Transition écologique'],
  stade: 'Expérimenté',
  forme_juridique: null,
  siren: null,
  siret: null,
  rna: null,
  site_web: null,
  source: null,
  adresse_source: null,
  banniere: false,
  label: [],
  fictif: true,
  modifie_le: new Date('2026-11-01T08:00:00Z'),
  ...changes,
})

async function* batches(...given: ExportRow[][]) {
  yield* given
}

const written = async (name: keyof typeof formats, ...given: ExportRow[][]) => {
  let text = ''
  for await (const piece of formats[name].write(about, batches(...given))) text += piece
  return text
}

test('a name that a spreadsheet would run is only text', async () => {
  const [, line] = readCsv(await written('csv', [row({ nom: '=HYPERLINK("http://mal.example")', resume: '+33' })]))
  expect(line?.[2]).toBe('\'=HYPERLINK("http://mal.example")')
  expect(line?.[3]).toBe("'+33")
})

test('what is written in CSV is read back, quotes, commas and line breaks included', async () => {
  const nom = 'La « boîte », ou "le coin"\nde la rue'
  const text = await written('csv', [row({ nom })], [row({ identifiant: 'project/2' })])
  expect(text.startsWith('\ufeffgenre,identifiant,nom,')).toBe(true)
  const [head = [], first = [], second = [], ...others] = readCsv(text.slice(1))
  expect(others).toEqual([])
  const cells = Object.fromEntries(head.map((column, index) => [column, first[index]]))
  expect(cells).toMatchObject({ nom, communes: '26281', defis: 'Inclusion | Transition écologique', fictif: 'oui' })
  expect(cells).toMatchObject({ licence: 'Licence Ouverte 2.0', extrait_le: '2026-11-22T09:30:00.000Z' })
  expect(cells.extrait_de).toBe(about.url)
  expect(second).toHaveLength(head.length)
})

test.each([
  ['no answer', []],
  ['one batch', [[row()]]],
  ['an empty batch between two', [[row()], [], [row({ identifiant: 'project/2' })]]],
])('JSON holds together with %s', async (_, given) => {
  const file = JSON.parse(await written('json', ...given))
  expect(file.resultats.map(({ identifiant }: ExportRow) => identifiant)).toEqual(
    given.flat().map((one) => one.identifiant),
  )
  expect(file).toMatchObject({
    complet: true,
    licence: { identifiant: 'etalab-2.0' },
    extrait_le: '2026-11-22T09:30:00.000Z',
  })
  expect(file).not.toHaveProperty('avertissement')
})

test('GeoJSON invents no coordinates: official codes, and says why', async () => {
  const file = JSON.parse(await written('geojson', [row()]))
  expect(file).toMatchObject({ type: 'FeatureCollection', nombre: 2, licence: { nom: 'Licence Ouverte 2.0' } })
  expect(file.geometrie).toContain('RFC 7946')
  expect(file.features).toEqual([
    { type: 'Feature', id: 'project/1', geometry: null, properties: expect.objectContaining({ communes: ['26281'] }) },
  ])
})

test('a file cut at the limit says so', async () => {
  let text = ''
  for await (const piece of formats.json.write({ ...about, count: 10_000, complete: false }, batches([row()])))
    text += piece
  expect(JSON.parse(text)).toMatchObject({ complet: false, avertissement: expect.stringContaining('10\u00a0000') })
})

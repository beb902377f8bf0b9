import { CSV_BOM, csvLine } from '#core/pure/csv.ts'
import { exportWords as words } from '../words.ts'
import { type ExportAbout, type ExportRow, licence } from './rows.ts'

/** Turns batches of rows into the text of a file, piece by piece. */
export type Format = {
  type: string
  write: (about: ExportAbout, batches: AsyncIterable<ExportRow[]>) => AsyncGenerator<string>
}

const columns = [
  'genre',
  'identifiant',
  'nom',
  'resume',
  'adresse',
  'lieu',
  'communes',
  'intercommunalites',
  'departements',
  'regions',
  'defis',
  'stade',
  'forme_juridique',
  'siren',
  'siret',
  'rna',
  'site_web',
  'source',
  'adresse_source',
  'banniere',
  'label',
  'fictif',
  'modifie_le',
] as const satisfies readonly (keyof ExportRow)[]

const cell = (value: ExportRow[keyof ExportRow]) => {
  if (Array.isArray(value)) return value.join(' | ')
  return typeof value === 'boolean' ? words.yesNo(value) : value
}

// A table has no place for what concerns the whole file: each line says where it comes from.
async function* csv(about: ExportAbout, batches: AsyncIterable<ExportRow[]>) {
  const everywhere = [about.url, licence.nom, about.takenAt]
  yield CSV_BOM + csvLine([...columns, 'extrait_de', 'licence', 'extrait_le'])
  for await (const rows of batches) {
    yield rows.map((row) => csvLine([...columns.map((column) => cell(row[column])), ...everywhere])).join('')
  }
}

const meta = (about: ExportAbout) => ({
  titre: about.title,
  extrait_de: about.url,
  extrait_le: about.takenAt,
  licence,
  nombre: about.count,
  complet: about.complete,
  ...(!about.complete && { avertissement: words.cut(about.count) }),
})

/** A JSON object whose last member is a list too long to be held whole. */
async function* listed<Row>(
  head: object,
  name: string,
  batches: AsyncIterable<Row[]>,
  shape: (row: Row) => object,
): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},${JSON.stringify(name)}:[`
  let separator = '\n'
  for await (const rows of batches) {
    if (rows.length === 0) continue
    yield separator + rows.map((row) => JSON.stringify(shape(row))).join(',\n')
    separator = ',\n'
  }
  yield '\n]}\n'
}

const feature = ({ identifiant, ...properties }: ExportRow) => ({
  type: 'Feature',
  id: identifiant,
  geometry: null,
  properties,
})

export const formats = {
  csv: { type: 'text/csv; charset=utf-8', write: csv },
  json: {
    type: 'application/json; charset=utf-8',
    write: (about, batches) => listed(meta(about), 'resultats', batches, (row) => row),
  },
  geojson: {
    type: 'application/geo+json; charset=utf-8',
    write: (about, batches) =>
      listed({ type: 'FeatureCollection', ...meta(about), geometrie: words.noGeometry }, 'features', batches, feature),
  },
} as const satisfies Record<string, Format>

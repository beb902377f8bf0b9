import { CSV_BOM, csvLine } from '#core/pure/csv.ts'
import { paths } from '../paths.ts'
import type { RegisterRow } from './queries.ts'

const licence = {
  nom: 'Licence Ouverte 2.0',
  adresse: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
}

type About = { origin: string; takenAt: string }

const shape = ({ origin }: About, row: RegisterRow) => ({
  projet: row.name,
  adresse: `${origin}/projets/${row.slug}`,
  declaration: origin + paths.project(row.slug),
  verification: origin + paths.proof(row.code),
  statut: row.member ? 'membre' : 'ancien membre',
  depuis: row.since,
  a_renouveler_avant: row.member ? row.renewBy : null,
  fin: row.endedOn,
  charte: row.charter,
  fictif: row.fictional,
})

const answersOf = ({ answers }: RegisterRow) =>
  answers.map(({ question, answer, evidence, dueOn, url, licence: under }) => ({
    question,
    reponse: answer,
    preuve: evidence,
    engagement_pour: dueOn,
    lien: url,
    licence: under,
  }))

export async function* registerCsv(about: About, batches: AsyncIterable<RegisterRow[]>) {
  const columns = ['projet', 'adresse', 'declaration', 'verification', 'statut', 'depuis'] as const
  const more = ['a_renouveler_avant', 'fin', 'charte', 'fictif'] as const
  yield CSV_BOM + csvLine([...columns, ...more, 'licence', 'extrait_le'])
  for await (const rows of batches) {
    yield rows
      .map((row) => shape(about, row))
      .map((row) =>
        csvLine([
          ...[...columns, ...more].map((name) => {
            const value = row[name]
            return typeof value === 'boolean' ? (value ? 'oui' : 'non') : value
          }),
          licence.nom,
          about.takenAt,
        ]),
      )
      .join('')
  }
}

export async function* registerJson(about: About, batches: AsyncIterable<RegisterRow[]>) {
  const head = { titre: 'Registre de la bannière #FrenchImpact', extrait_le: about.takenAt, licence }
  yield `${JSON.stringify(head).slice(0, -1)},"projets":[`
  let separator = '\n'
  for await (const rows of batches) {
    if (rows.length === 0) continue
    yield separator + rows.map((row) => JSON.stringify({ ...shape(about, row), reponses: answersOf(row) })).join(',\n')
    separator = ',\n'
  }
  yield '\n]}\n'
}

import { CSV_BOM, csvLine } from '#core/pure/csv.ts'
import type { Day } from '#core/pure/dates.ts'
import { directoryPaths } from '#rooms/directory/index.ts'
import { paths } from '../../paths.ts'
import { awardStateNames } from '../../words.ts'
import type { Figure } from '../activity.ts'
import { type ColumnName, columns } from './columns.ts'
import type { RegisterRow } from './queries.ts'

const licence = {
  nom: 'Licence Ouverte 2.0',
  identifiant: 'etalab-2.0',
  adresse: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
}

/** Of the whole file: the day it tells of, and when it was taken. */
export type About = { origin: string; day: Day; takenAt: string }

type Shaped = Record<ColumnName, string | number | boolean | null | string[]>

// one to four are not counted out loud
const figure = (said: Figure | undefined): number | null => (said === 'few' ? null : (said ?? 0))

const commitmentText = ({
  statement,
  unit,
  target,
  dueOn,
  value,
  reportedOn,
}: RegisterRow['commitments'][number]): string =>
  `${statement.replace(/\.$/, '')}\u00a0: ${target} ${unit} pour le ${dueOn}${reportedOn ? `, ${value ?? 0} au ${reportedOn}` : ', pas encore de constat'}`

/** One award, field by field: nothing reaches a file that is not named here. */
const shape = ({ origin }: About, row: RegisterRow): Shaped => ({
  numero: row.code,
  structure: row.name,
  adresse: origin + paths.structure(row.slug),
  fiche: origin + directoryPaths.sheet('organisation', row.slug),
  famille: row.family,
  famille_nom: row.familyName,
  etat: awardStateNames[row.state],
  etat_depuis: row.changedOn,
  depuis: row.since,
  jusqu_au: row.until,
  renouvelle: row.renews,
  roles: row.roles,
  territoires: row.places.map(({ kind, code }) => `${kind}:${code}`),
  territoires_noms: row.places.map(({ name }) => name),
  porte_des_projets: row.carriesProjects,
  decision: row.decision,
  decision_le: row.decidedOn,
  criteres: row.referential,
  engagements: row.commitments.map(commitmentText),
  reperes: figure(row.activity?.identified),
  orientes: figure(row.activity?.referred),
  accompagnes: figure(row.activity?.accompanied),
  delai_median_jours: row.activity?.medianDays ?? null,
  fictif: row.fictional,
})

const cell = (value: Shaped[ColumnName]): string | number | null => {
  if (Array.isArray(value)) return value.join(' | ')
  return typeof value === 'boolean' ? (value ? 'oui' : 'non') : value
}

const names = Object.keys(columns) as ColumnName[]

/** A table has no place for what concerns the whole file: each line says its day, its licence and when it was taken. */
export async function* registerCsv(about: About, batches: AsyncIterable<RegisterRow[]>) {
  yield CSV_BOM + csvLine([...names, 'etat_au', 'licence', 'extrait_le'])
  for await (const rows of batches) {
    yield rows
      .map((row) => shape(about, row))
      .map((row) => csvLine([...names.map((name) => cell(row[name])), about.day, licence.nom, about.takenAt]))
      .join('')
  }
}

const commitmentsOf = ({ commitments }: RegisterRow) =>
  commitments.map(({ statement, unit, target, dueOn, value, reportedOn }) => ({
    engagement: statement,
    cible: target,
    unite: unit,
    pour_le: dueOn,
    realise: value,
    constate_le: reportedOn,
  }))

export async function* registerJson(about: About, batches: AsyncIterable<RegisterRow[]>) {
  const head = {
    titre: 'Registre du label #FrenchImpact',
    etat_au: about.day,
    extrait_le: about.takenAt,
    licence,
    colonnes: columns,
  }
  yield `${JSON.stringify(head).slice(0, -1)},"labels":[`
  let separator = '\n'
  for await (const rows of batches) {
    if (rows.length === 0) continue
    const lines = rows.map((row) => ({ ...shape(about, row), engagements: commitmentsOf(row) }))
    yield separator + lines.map((line) => JSON.stringify(line)).join(',\n')
    separator = ',\n'
  }
  yield '\n]}\n'
}

import { CSV_BOM, type CsvCell, csvLine } from '#core/pure/csv.ts'
import { parisDay } from '#core/pure/dates.ts'
import { maskedCount } from '../../masking/rules.ts'
import { paths } from '../../paths.ts'
import { administrationNames, howNames, levelNames, matterNames, outcomeNames } from '../../words.ts'
import type { Precedent } from './queries-sheet.ts'
import { words } from './words.ts'

export const licence = {
  nom: 'Licence Ouverte 2.0',
  adresse: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
}

export type About = { origin: string; takenAt: string; challenges: ReadonlyMap<number, string> }

/** Field by field: what is not named here never leaves. */
const shape = ({ origin, challenges }: About, one: Precedent) => ({
  titre: one.title,
  adresse: origin + paths.precedent(one.slug),
  blocage: one.blockage,
  comment: howNames[one.how],
  domaine: matterNames[one.matter],
  administration: administrationNames[one.administrationKind],
  niveau: levelNames[one.level],
  regle: one.rule,
  protege: one.protectedPurpose,
  issue: outcomeNames[one.outcome],
  ce_qui_l_a_leve: one.wayOut,
  base_juridique: one.legalBasis,
  jours_ouvres: one.daysTaken,
  lettre: one.letter,
  lieu: one.place,
  defis: one.challengeIds.flatMap((id) => challenges.get(id) ?? []),
  publie_le: parisDay(one.publishedAt),
  utile_oui: one.useful,
  utile_non: one.notUseful,
  a_servi: maskedCount(one.served),
  fictif: one.demo,
})

const cellOf = (value: string | number | boolean | null | readonly string[]): CsvCell => {
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  return typeof value === 'object' && value !== null ? value.join(' | ') : value
}

const columns = [
  ...['titre', 'adresse', 'blocage', 'comment', 'domaine', 'administration', 'niveau', 'regle', 'protege', 'issue'],
  ...['ce_qui_l_a_leve', 'base_juridique', 'jours_ouvres', 'lettre', 'lieu', 'defis', 'publie_le', 'utile_oui'],
  ...['utile_non', 'a_servi', 'fictif'],
] as (keyof ReturnType<typeof shape>)[]

export async function* libraryCsv(about: About, batches: AsyncIterable<Precedent[]>) {
  yield CSV_BOM + csvLine([...columns, 'licence', 'extrait_le'])
  for await (const rows of batches)
    yield rows
      .map((row) => shape(about, row))
      .map((row) => csvLine([...columns.map((name) => cellOf(row[name])), licence.nom, about.takenAt]))
      .join('')
}

export async function* libraryJson(about: About, batches: AsyncIterable<Precedent[]>) {
  yield `${JSON.stringify({ titre: words.title, extrait_le: about.takenAt, licence }).slice(0, -1)},"precedents":[`
  let separator = '\n'
  for await (const rows of batches) {
    if (rows.length === 0) continue
    yield separator + rows.map((row) => JSON.stringify(shape(about, row))).join(',\n')
    separator = ',\n'
  }
  yield '\n]}\n'
}

/** The letter alone, to be kept and filled in. */
export const letterText = (one: Precedent, origin: string): string =>
  `${one.letter.trim()}\n\n--\n${words.letterSource(origin + paths.precedent(one.slug))}\n`

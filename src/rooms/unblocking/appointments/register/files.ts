import { CSV_BOM, csvLine } from '#core/pure/csv.ts'
import { paths } from '../../paths.ts'
import { levelNames, matterNames, powerNames } from '../../words.ts'
import type { PublicHacker } from './queries.ts'
import { placesSaid } from './words.ts'

const licence = { nom: 'Licence Ouverte 2.0', adresse: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/' }

type About = { origin: string; takenAt: string }

/** Field by field: nothing of the person, nor the text of the act, can slip in. */
const shape = ({ origin }: About, one: PublicHacker) => ({
  adresse: `${origin}${paths.hacker(one.id)}`,
  fonction: one.function,
  service: one.service,
  niveau: one.level,
  niveau_nom: levelNames[one.level],
  matieres: one.matters.map((matter) => matterNames[matter]),
  lieux: one.everywhere ? [placesSaid([], true)] : one.places.map(({ name }) => name),
  lieux_codes: one.places.map(({ code }) => code),
  pouvoirs: one.powers.map((power) => powerNames[power]),
  autorite: one.authority,
  acte_du: one.actOn,
  du: one.startsOn,
  au: one.endsOn,
  file_pleine: one.full,
  absence_jusqu_au: one.absentUntil,
  suppleance_assuree: one.absentUntil ? one.covered : null,
  fictif: one.fictional,
})

export const hackersJson = (about: About, all: readonly PublicHacker[]) => ({
  titre: 'Hackers publics #FrenchImpact',
  extrait_le: about.takenAt,
  licence,
  hackers_publics: all.map((one) => shape(about, one)),
})

const columns = [
  ...[
    'adresse',
    'fonction',
    'service',
    'niveau',
    'niveau_nom',
    'matieres',
    'lieux',
    'lieux_codes',
    'pouvoirs',
    'autorite',
  ],
  ...['acte_du', 'du', 'au', 'file_pleine', 'absence_jusqu_au', 'suppleance_assuree', 'fictif'],
] as (keyof ReturnType<typeof shape>)[]

type Value = ReturnType<typeof shape>[keyof ReturnType<typeof shape>]
const cell = (value: Value) =>
  typeof value === 'boolean' ? (value ? 'oui' : 'non') : Array.isArray(value) ? value.join(' | ') : value

export const hackersCsv = (about: About, all: readonly PublicHacker[]): string =>
  CSV_BOM +
  csvLine([...columns, 'licence', 'extrait_le']) +
  all
    .map((one) => shape(about, one))
    .map((row) => csvLine([...columns.map((name) => cell(row[name])), licence.nom, about.takenAt]))
    .join('')

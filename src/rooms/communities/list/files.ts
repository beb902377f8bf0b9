import { CSV_BOM, csvLine } from '#core/pure/csv.ts'
import type { Precision } from '../rules.ts'
import { kindNames, statusNames } from '../words.ts'
import type { OpenRow } from './queries.ts'

const licence = { nom: 'Licence Ouverte 2.0', adresse: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/' }

type About = { origin: string; takenAt: string }

const lengths: Record<Precision, number> = { year: 4, month: 7, day: 10 }

const shape = ({ origin }: About, row: OpenRow) => ({
  nom: row.name,
  adresse: `${origin}/communautes/${row.slug}`,
  genre: kindNames[row.kind],
  statut: statusNames[row.status],
  origine: row.origin === 'existing' ? 'existait déjà' : 'démarche',
  objet: row.purpose,
  site: row.website,
  foyer: row.place,
  foyer_code: row.placeCode,
  territoires: row.places,
  // a month stays a month
  existe_depuis: row.foundedOn && row.foundedPrecision && row.foundedOn.slice(0, lengths[row.foundedPrecision]),
  inscrite_le: row.startedOn,
  reconnue_le: row.recognisedOn,
  close_le: row.closedOn,
  membres: row.members,
  liste_non_exhaustive: row.membersPartial,
  animee_par: row.facilitators,
  mandat_jusqu_au: row.mandateUntil,
  a_reprendre: row.vacant,
  fictif: row.fictional,
})

export const communitiesJson = (about: About, rows: readonly OpenRow[]) => ({
  titre: 'Communautés de territoire #FrenchImpact',
  extrait_le: about.takenAt,
  licence,
  communautes: rows.map((row) => shape(about, row)),
})

export const communitiesCsv = (about: About, rows: readonly OpenRow[]): string => {
  const shapes = rows.map((row) => shape(about, row))
  const cell = (value: string | number | boolean | string[] | null) =>
    typeof value === 'boolean' ? (value ? 'oui' : 'non') : Array.isArray(value) ? value.join(' | ') : value
  const columns = Object.keys(shape(about, nothing)) as (keyof ReturnType<typeof shape>)[]
  return (
    CSV_BOM +
    csvLine([...columns, 'licence', 'extrait_le']) +
    shapes.map((one) => csvLine([...columns.map((name) => cell(one[name])), licence.nom, about.takenAt])).join('')
  )
}

// only for the names of its columns: an empty file has them too
const nothing: OpenRow = {
  ...{ slug: '', name: '', kind: 'other', status: 'building', purpose: '', place: '', members: 0, vacant: false },
  ...{ facilitators: [], fictional: false, origin: '', placeCode: '', placeSlug: '', places: [], foundedOn: null },
  ...{ foundedPrecision: null, startedOn: '', recognisedOn: null, closedOn: null, membersPartial: false },
  ...{ mandateUntil: null, website: null },
}

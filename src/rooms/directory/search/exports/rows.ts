/** One answer as it leaves in an export, field by field: nothing personal, official codes instead of coordinates. */
export type ExportRow = {
  genre: string
  identifiant: string
  nom: string
  resume: string
  adresse: string
  lieu: string
  communes: string[]
  intercommunalites: string[]
  departements: string[]
  regions: string[]
  defis: string[]
  stade: string | null
  forme_juridique: string | null
  siren: string | null
  siret: string | null
  rna: string | null
  site_web: string | null
  source: string | null
  adresse_source: string | null
  banniere: boolean
  label: string[]
  fictif: boolean
  modifie_le: Date
}

/** What is said of the whole file: where it comes from, under which licence, taken when, whether it is all there. */
export type ExportAbout = {
  title: string
  /** Address of the same search on the site. */
  url: string
  takenAt: Date
  count: number
  complete: boolean
}

export const licence = {
  nom: 'Licence Ouverte 2.0',
  identifiant: 'etalab-2.0',
  adresse: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
} as const

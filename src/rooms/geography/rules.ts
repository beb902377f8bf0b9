import { fold, joinWords } from '#core/pure/text.ts'

/** The levels of the official division, from the widest to the narrowest. */
export const kinds = ['country', 'region', 'department', 'epci', 'commune'] as const
export type PlaceKind = (typeof kinds)[number]
export type Zone = 'metro' | 'drom' | 'com'
export type Rurality = 'rural' | 'periurban' | 'urban'
/** How places are told apart across the directory: the three classes of the mainland and of the islands, and overseas. */
export type Typology = Rurality | 'overseas'
export const typologies = ['rural', 'periurban', 'urban', 'overseas'] as const satisfies readonly Typology[]

/** A place as other rooms show it. `context` is what tells it from its namesakes: « Rhône, Auvergne-Rhône-Alpes ». */
export type PlaceView = {
  id: number
  kind: PlaceKind
  code: string
  name: string
  slug: string
  path: string
  kindLabel: string
  context: string
}

const urbanFrom = 10_000
/** Métropole de Lyon, métropoles, communautés urbaines, communautés d’agglomération: groupings built around a town. */
const townGroupings: readonly string[] = ['MET69', 'METRO', 'CU', 'CA']

/** Our own rule, for want of the official density grid in the source. Null when nobody has counted the inhabitants. */
export const ruralityOf = (population: number | null, epciType: string | null): Rurality | null => {
  if (population === null) return null
  if (population >= urbanFrom) return 'urban'
  return epciType !== null && townGroupings.includes(epciType) ? 'periurban' : 'rural'
}

/** The class of a grouping or a department: the one where more than half of its inhabitants live, if there is one. */
export const mainRurality = (inhabitants: Record<Rurality, number>): Rurality | null => {
  const total = inhabitants.rural + inhabitants.periurban + inhabitants.urban
  return (['rural', 'periurban', 'urban'] as const).find((rurality) => inhabitants[rurality] * 2 > total) ?? null
}

export const typologiesOf = (place: { rurality: string | null; zone: string }): Typology[] =>
  typologies.filter((typology) => (typology === 'overseas' ? place.zone !== 'metro' : place.rurality === typology))

type Named = { kind: string; name: string }

/**
 * What tells a place from its namesakes: its department and region, « à cheval sur » its departments when no single one
 * contains it, the country when its region bears the same name.
 */
export const contextOf = (place: Named, parents: readonly Named[], departments: readonly string[]): string => {
  if (place.kind === 'country') return ''
  const names = parents.filter(({ kind }) => kind === 'department' || kind === 'region').map(({ name }) => name)
  const across = place.kind === 'epci' && departments.length > 1 ? `à cheval sur ${joinWords(departments)}` : null
  const context = [...new Set(across ? [across, ...names] : names)].filter((name) => name !== place.name)
  return context.join(', ') || 'France'
}

/** Abbreviations that people type and that official names write in full. */
export const inFull: Record<string, string> = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes' }

/** The search key of a place name: folded, « st » read as « saint ». */
export const placeFold = (text: string): string =>
  fold(text)
    .split(' ')
    .map((word) => inFull[word] ?? word)
    .join(' ')

/** Could this text from a URL be an address of ours? PostgreSQL refuses some bytes with an error, not with « not found ». */
export const isSlug = (text: string): boolean => /^[a-z0-9-]+$/.test(text)

/** The code at the end of an old address (`lyonn-69123` -> `69123`), as the source writes it; null when there is none. */
export const codeInSlug = (slug: string): { kind: PlaceKind; code: string } | null => {
  const code = slug.match(/-(\d{9}|\d[\dab]\d{3}|\d[\dab]\d?)$/i)?.[1]?.toUpperCase()
  if (!code) return null
  return { code, kind: code.length === 9 ? 'epci' : code.length === 5 ? 'commune' : 'department' }
}

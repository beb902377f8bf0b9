import { count, frenchNumber, quoted } from '#core/pure/text.ts'
import { countLimit } from '#core/search/types.ts'
import type { Kind } from './kinds.ts'
import type { Total } from './totals.ts'

const limit = frenchNumber(countLimit)
const named = 5

/** The first values, and how many others: an address written by a machine may hold hundreds. */
const firstOf = (values: readonly string[]): string => {
  const others = values.length - named
  const first = values.slice(0, named).join(', ')
  return others > 0 ? `${first} et ${count(others, 'autre', 'autres')}` : first
}

const answers = ['résultat', 'résultats'] as const

/** « 26 projets », « Plus de 10 000 structures », « Aucun résultat ». */
export const found = ({ count: total, atLeast }: Total, kind: Pick<Kind, 'noun' | 'feminine'> | null): string => {
  const [one, many] = kind?.noun ?? answers
  if (atLeast) return `Plus de ${limit} ${many}`
  if (total === 0) return `${kind?.feminine ? 'Aucune' : 'Aucun'} ${one}`
  return count(total, one, many)
}

/** The number in a tab: « 26 », « 10 000+ » when it was not counted to the end. */
export const tabCount = ({ count: total, atLeast }: Total): string =>
  atLeast ? `${frenchNumber(Math.min(total, countLimit))}+` : frenchNumber(total)

export const heading = (q: string, kind: Kind | null): string => {
  if (!q) return kind?.many ?? words.directory
  return `${kind?.many ?? 'Tout'} pour ${quoted(q)}`
}

export const words = {
  directory: 'Annuaire',
  all: 'Tout',
  /** What the tab of all shows as long as nothing is typed. */
  listed: 'Projets et structures',
  description: 'Les projets, les structures et les territoires\u00a0: cherchez par mots, par défi, par lieu.',
  tabs: 'Type de résultat',
  results: 'Résultats',
  answers: 'Réponses, articles et rendez-vous',
  where: (place: string) => `Lieu\u00a0: ${place}.`,
  invitation: 'Cherchez par mots, par défi, par lieu.',
  updated: (text: string) => `Résultats mis à jour\u00a0: ${text}.`,

  corrected: (typed: string, used: string) => `Aucun résultat pour ${quoted(typed)}. Voici ceux pour ${quoted(used)}.`,
  correctedInVain: (typed: string, used: string) =>
    `Aucun résultat pour ${quoted(typed)}, ni pour ${quoted(used)} avec ces filtres.`,
  searchExactly: (typed: string) => `Chercher exactement ${quoted(typed)}`,
  searchLoosely: 'Chercher aussi les mots voisins',
  ignored: (values: readonly string[]) =>
    `Une partie de l’adresse n’a pas été comprise et n’a pas servi\u00a0: ${firstOf(values)}.`,

  whichPlace: (typed: string) => `Quel ${quoted(typed)}\u00a0?`,
  whichPlaceHelp: 'Choisissez un lieu. En attendant, les résultats viennent de partout.',
  unknownPlace: (typed: string) => `Aucun lieu trouvé pour ${quoted(typed)}`,
  unknownPlaceHelp:
    'Essayez une commune, un code postal, un département ou une région. Les résultats viennent de partout.',

  filters: {
    aside: 'Filtres',
    q: 'Mots cherchés',
    banniere: 'Reconnaissance',
    label: 'Label',
    place: 'Dans ou autour de',
    placeHint: 'Commune, code postal, intercommunalité, département, région',
    defi: 'Défi',
    'sous-defi': 'Sous-défi',
    moreChallenges: 'Préciser le défi',
    stade: 'Stade',
    forme: 'Forme juridique',
    milieu: 'Type de territoire',
    ruralityRule: 'Rural, périurbain, urbain\u00a0: quelle règle\u00a0?',
    atLeast: `Plus de ${limit} résultats\u00a0: ces nombres sont des minimums.`,
  },

  sort: { label: 'Trier par', button: 'Trier', relevance: 'Pertinence', name: 'Nom', recent: 'Mise à jour' },
  beTold: 'Être prévenu des nouveautés',
  toMap: 'Voir sur la carte',
  toList: 'Voir la liste seule',
  map: (what: string) => `${what} par département`,
  whereAreThey: 'Où sont-ils\u00a0?',
  darker:
    'Sur la carte, plus foncé veut dire plus de résultats. Un résultat présent dans plusieurs départements compte dans chacun.',

  nothing: 'Rien ne correspond à cette recherche',
  without: (label: string) => `Sans le filtre ${quoted(label)}`,
  wider: (place: string) => `Élargir à ${place}`,
  widen: 'Peu de résultats ici. Plus large\u00a0:',
  everywhere: 'Chercher aussi parmi le reste',
  add: 'Ajouter une fiche',
  addHelp: 'Vous connaissez un projet ou une structure qui devrait être ici\u00a0? Mettez-le sur la carte.',
  noSuchPage: 'Cette page de résultats n’existe pas',
  noSuchPageHelp: (pages: number) => `Il y en a ${frenchNumber(pages)}.`,
  firstPage: 'Revenir à la première page',

  fictional: 'Fictif',
  cancelled: 'Annulé',
  shownAbove: 'Les réponses sont toutes ci-dessus.',
} as const

export const exportWords = {
  /** « 26 projets en CSV » */
  link: (what: string, format: 'csv' | 'json' | 'geojson') =>
    `${what} en ${{ csv: 'CSV', json: 'JSON', geojson: 'GeoJSON' }[format]}`,
  about: 'Licence Ouverte 2.0, sans donnée personnelle, avec la date de l’extraction.',
  cut: (max: number) =>
    `L’extraction s’arrête à ${frenchNumber(max)} lignes\u00a0: précisez la recherche pour tout obtenir.`,
  noGeometry:
    'Les lieux sont donnés par leurs codes officiels (Insee pour les communes, départements et régions, Siren pour les intercommunalités). Nos données ne contiennent pas de coordonnées\u00a0: geometry vaut null (RFC 7946, section 3.2).',
  yesNo: (value: boolean) => (value ? 'oui' : 'non'),
} as const

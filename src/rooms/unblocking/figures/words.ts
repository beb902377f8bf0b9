import { count, frenchNumber } from '#core/pure/text.ts'
import { administrationNames, howShort, matterNames, outcomeNames } from '../words.ts'
import type { Count } from './numbers.ts'
import type { Dimension, Step } from './rules.ts'

const nb = '\u00a0'

export const countNames: Record<Count, string> = {
  filed: 'dossiers déposés',
  answered: 'ont reçu une réponse',
  open: 'sont en cours',
  late: 'sont hors délai',
  rose: 'sont restés trois jours sans personne',
  climbed: 'sont montés d’un niveau',
  lacks_level: 'n’ont trouvé personne d’assez haut placé',
  contested: 'ont été rouverts par qui les avait déposés',
  withdrawn: 'ont été retirés',
}

export const stepNames: Record<Step, string> = {
  sorting: 'Du dépôt au tri',
  hand: 'Du tri à une personne',
  answer: 'De cette personne à la réponse',
  whole: 'Du dépôt à la réponse',
}

export const dimensionNames: Record<Dimension, string> = {
  outcome: 'Comment cela finit',
  how: 'Comment cela bloque',
  matter: 'Dans quel domaine',
  administration: 'Avec quelle administration',
  region: 'Dans quelle région',
  challenge: 'Pour quel défi',
}

const listed: Partial<Record<Dimension, Record<string, string>>> = {
  outcome: outcomeNames,
  how: howShort,
  matter: matterNames,
  administration: administrationNames,
}

export const valueName = (dimension: Dimension, value: string | null): string =>
  value === null ? words.unsaid : (listed[dimension]?.[value] ?? value)

/** « moins de 5 », « aucun », « 25 ou plus ». */
export const said = (n: number | null): string => {
  if (n === null) return 'moins de 5'
  return n === 0 ? 'aucun' : `${frenchNumber(n)} ou plus`
}

/** The same for large figures: « < 5 », « 0 », « 25+ ». */
export const brief = (n: number | null): string => {
  if (n === null) return `<${nb}5`
  return n === 0 ? '0' : `${frenchNumber(n)}+`
}

export const saidDays = (n: number | null): string => (n === null ? 'non dit' : count(n, 'jour', 'jours'))

export const words = {
  title: 'Les chiffres des déblocages',
  description: 'Dossiers, délais, issues des blocages administratifs, sans nommer aucun projet ni aucun agent.',
  lede: 'Ce que deviennent les dossiers, en combien de temps, et où cela coince. Aucun projet, aucun agent n’est nommé.',
  periods: { year: 'Douze mois', all: 'Depuis le début', label: 'Période' },
  counts: 'En bref',
  delays: 'Le temps que cela prend',
  delaysIntro: 'La moitié des dossiers va plus vite. En jours du calendrier, pauses comprises.',
  step: 'Étape',
  median: 'Délai médian',
  value: 'Valeur',
  cases: 'Dossiers',
  answered: 'Répondus',
  unsaid: 'Non précisé',
  none: 'Rien encore à compter',
  noneText: 'Les premiers chiffres paraîtront avec les premiers dossiers.',
  rounding: `Un nombre de 1 à 4 est dit «${nb}moins de 5${nb}», les autres sont donnés par cinq${nb}: «${nb}25 ou plus${nb}» veut dire de 25 à 29. Ainsi, aucun total ne permet de retrouver un petit nombre.`,
  setAside: (n: string) => `Dossiers inventés pour la démonstration, mis de côté${nb}: ${n}.`,
  counted: (n: string) => `Ce site est une démonstration${nb}: dossiers inventés comptés ici${nb}: ${n}.`,
  csv: 'Télécharger en CSV',
  json: 'Télécharger en JSON',
  quarters: 'Les bilans par trimestre',
  licence: 'Licence Ouverte 2.0',
  mask: 'null : de 1 à 4 ; sinon, arrondi au multiple de 5 inférieur',
} as const

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
  door: 'À la bonne porte avant de déposer',
}

const listed: Partial<Record<Dimension, Record<string, string>>> = {
  outcome: outcomeNames,
  how: howShort,
  matter: matterNames,
  administration: administrationNames,
  door: {
    done: 'Avaient écrit au service compétent avant de déposer',
    goes_on: 'Ont déposé sans lui avoir écrit',
    unasked: 'Rien ne laissait penser à une autre porte',
  },
}

export const valueName = (dimension: Dimension, value: string | null): string =>
  value === null ? words.unsaid : (listed[dimension]?.[value] ?? value)

/** « non dit », « aucun », « 25 ou plus ». What is not said is few, none, or was hushed so that others stay unknown. */
export const said = (n: number | null): string => {
  if (n === null) return 'non dit'
  return n === 0 ? 'aucun' : `${frenchNumber(n)} ou plus`
}

/** The same inside a line, where answers are told from ten on only. */
export const saidAnswers = (n: number | null): string => (n === null ? 'non dit' : said(n))

/** The same for large figures: « non dit », « 0 », « 25+ ». */
export const brief = (n: number | null): string => {
  if (n === null) return 'non dit'
  return n === 0 ? '0' : `${frenchNumber(n)}+`
}

export const saidDays = (n: number | null): string => (n === null ? 'non dit' : count(n, 'jour', 'jours'))

export const words = {
  title: 'Les chiffres des déblocages',
  description: 'Dossiers, délais, issues des blocages administratifs, sans nommer aucun projet ni aucun agent.',
  lede: 'Ce que deviennent les dossiers, en combien de temps, et où cela coince. Aucun projet, aucun agent n’est nommé.',
  periods: { year: 'Douze mois', before: 'Avant ces douze mois', label: 'Période' },
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
  noneText: 'Les chiffres d’une période paraissent à partir de cinq dossiers.',
  rounding: `De 0 à 4, un nombre n’est pas dit${nb}; au-delà, il est donné par cinq, toujours vers le bas${nb}: «${nb}25 ou plus${nb}». Un nombre est dit plus bas encore, ou tu, s’il permettait de retrouver un petit nombre. Les réponses d’une ligne sont dites à partir de dix. Les deux périodes n’ont aucun dossier en commun.`,
  others: 'Les autres valeurs ne sont pas dites\u00a0: trop peu de dossiers, ou aucun.',
  setAside: (n: string) => `Dossiers inventés pour la démonstration, mis de côté${nb}: ${n}.`,
  counted: (n: string) => `Ce site est une démonstration${nb}: dossiers inventés comptés ici${nb}: ${n}.`,
  csv: 'Télécharger en CSV',
  json: 'Télécharger en JSON',
  quarters: 'Les bilans par trimestre',
  licence: 'Licence Ouverte 2.0',
  mask: 'null : non dit (trop peu, aucun, ou tu pour que d’autres ne se retrouvent pas) ; sinon, au moins ce nombre, de cinq en cinq',
} as const

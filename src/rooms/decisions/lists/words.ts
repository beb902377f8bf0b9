import { formatInstant } from '#core/pure/dates.ts'
import { verdictOf } from '../results/words.ts'
import type { DecisionLine } from './queries.ts'
import type { ListFilter } from './rules.ts'

/** Where a decision stands, in one line. */
export const lineOf = (line: DecisionLine): string => {
  const on = (at: Date | null) => (at ? formatInstant(at) : '')
  switch (line.status) {
    case 'draft':
      return 'Brouillon, pas encore public.'
    case 'collecting':
      return `Parole ouverte jusqu’au ${on(line.collectUntil)}.`
    case 'grouping':
      return 'La parole est close. Ce qui a été dit est en train d’être rassemblé.'
    case 'announced':
      return `Le vote s’ouvre le ${on(line.opensAt)}.`
    case 'open':
      return `Le vote est ouvert jusqu’au ${on(line.closesAt)}.`
    case 'cancelled':
      return `Annulée\u00a0: ${line.cancelledReason}`
    default:
      return verdictOf(line) || `Close le ${on(line.closedAt)}.`
  }
}

export const filterNames: Record<NonNullable<ListFilter> | 'all', string> = {
  all: 'Toutes',
  'en-cours': 'En cours et à venir',
  closes: 'Closes',
  annulees: 'Annulées',
}

export const words = {
  title: 'Décisions',
  lede: {
    community: 'Ce que la communauté a décidé, décide, et va décider. Un membre, une voix.',
    group: 'Ce que le groupe a décidé, décide, et va décider. Un membre, une voix.',
    banner:
      'Ce que les membres de la bannière décident ensemble. Qui porte des projets sous la bannière a une voix, quel que soit leur nombre.',
  },
  filters: 'Choisir parmi les décisions',
  prepare: 'Préparer une décision',
  none: 'Aucune décision pour l’instant',
  noneText: 'Quand un membre mettra une question aux voix, elle sera ici, avec son résultat et ses suites.',
  noneHere: 'Aucune décision de ce genre',
  mine: 'À vous de voter',
  mineLede: 'Les décisions ouvertes où vous avez une voix, la vôtre ou celle d’un membre dont vous tenez la fiche.',
  nothingWaits: 'Aucun vote ne vous attend',
  nothingWaitsText:
    'Quand un vote s’ouvrira dans une communauté, un groupe ou sous la bannière où vous avez une voix, il sera ici, et un courriel vous le dira.',
  until: (at: string) => `Ouvert jusqu’au ${at}, heure de Paris.`,
} as const

import type { Collects, DecisionStatus, Method } from './rules.ts'

export const methodNames: Record<Method, string> = {
  none: 'Tour de table, sans choix',
  consent: 'Consentement',
  majority: 'Majorité simple',
  qualified: 'Majorité qualifiée',
  ranked: 'Classement (méthode Schulze, Condorcet)',
  dots: 'Points à répartir',
}

export const collectionNames: Record<Collects, string> = {
  nothing: 'Rien\u00a0: la question est prête',
  round: 'Un tour de table écrit',
  ideas: 'Des idées, regroupées ensuite',
}

export const statusNames: Record<DecisionStatus, string> = {
  draft: 'En préparation',
  collecting: 'À vous la parole',
  grouping: 'Parole close, choix à préparer',
  announced: 'À venir',
  open: 'Ouverte',
  closed: 'Close',
  settled: 'Close, suites données',
  cancelled: 'Annulée',
}

/** The verbs of the history that the pages of a body show, and that its followers get by mail. */
export const activity: Record<string, string> = {
  'decision.announced': 'Décision annoncée',
  'decision.collecting': 'Parole ouverte avant une décision',
  'decision.grouping': 'Parole close avant une décision',
  'decision.opened': 'Vote ouvert',
  'decision.closed': 'Vote clos',
  'decision.synthesised': 'Synthèse d’un tour de table',
  'decision.cancelled': 'Décision annulée',
  'decision.settled': 'Suites d’une décision',
  'decision.reviewed': 'Bilan d’une décision',
}

export const words = {
  banner: 'La bannière #FrenchImpact',
  decisions: 'Décisions',
  communities: 'Communautés',
  fictional: 'Fictif',
  aPerson: 'une personne',
} as const

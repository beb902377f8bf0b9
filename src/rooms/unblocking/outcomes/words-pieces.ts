import type { Effect, Norm, PieceName } from './rules.ts'

export const pieceNames: Record<PieceName, string> = {
  letter: 'Lettre de sécurisation',
  changed: 'Ce qui a changé',
  changedBy: 'Le service qui l’a changé',
  norm: 'La règle écartée vient',
  interest: 'Motif d’intérêt général',
  local: 'Circonstances locales',
  effects: 'La dérogation sert à',
  effect: 'Son effet, précisément',
  commitments: 'Compatible avec les engagements européens et internationaux de la France',
  proportion: 'Ni défense ni sécurité atteintes, ni objectif de la règle atteint outre mesure',
  reference: 'Référence de l’arrêté',
  signedOn: 'Signé le',
  authority: 'Autorité qui a signé',
  publishedIn: 'Publié dans',
  where: 'Territoire',
  startsOn: 'Commence le',
  months: 'Durée, en mois',
  evaluation: 'Comment elle est évaluée',
  decidedBy: 'Qui décide à la fin',
  decidedOn: 'Décision au plus tard le',
  textToChange: 'Texte à changer',
  proposal: 'Ce qui est proposé',
  counterArguments: 'Ce que l’administration répond',
  appeal: 'Où et comment contester',
  to: 'À qui s’adresser',
}

export const normNames: Record<Norm, string> = {
  state: 'de l’administration de l’État (décret, arrêté, circulaire)',
  law: 'd’une loi',
  europe: 'de l’Union européenne ou d’un traité',
  other: 'd’une collectivité ou d’une autorité indépendante',
}

export const effectNames: Record<Effect, string> = {
  lighten: 'Alléger les démarches',
  shorten: 'Réduire les délais',
  ease: 'Faciliter l’accès à une aide publique',
}

import { type Day, formatDay } from '#core/pure/dates.ts'

export const words = {
  kind: 'Votre label',
  lede: (until: Day) => `Il vaut jusqu’au ${formatDay(until)} inclus.`,
  begins: (since: Day, until: Day) => `Il commence le ${formatDay(since)} et vaut jusqu’au ${formatDay(until)} inclus.`,
  over: 'Ce label a pris fin. Ce qu’il a été reste au registre public, avec ses dates.',
  expected: 'Ce qui est attendu de vous',
  noneExpected: 'Rien n’est attendu de vous.',
  answer: 'Répondre',
  underWay: 'Une procédure est en cours',
  answerBy: (day: Day) => `Vous pouvez répondre jusqu’au ${formatDay(day)}.`,
  pastTerm: (day: Day) =>
    `Votre réponse était attendue le ${formatDay(day)}. Elle est encore lue tant que rien n’est conclu.`,
  next: {
    desk: (day: Day) => `La coordination donne suite au plus tard le ${formatDay(day)}.`,
    committee: (day: Day) =>
      `Le comité décide au plus tard le ${formatDay(day)}. Vous recevrez la décision et ses raisons.`,
  },
  late: 'En retard',
  lateText: {
    desk: (day: Day) => `La coordination devait conclure le ${formatDay(day)} au plus tard. Elle est relancée.`,
    committee: (day: Day) =>
      `Le comité devait décider le ${formatDay(day)} au plus tard. La coordination est relancée.`,
  },
  do: 'Ce que vous pouvez faire',
  renew: 'Renouveler',
  renewOpens: (day: Day) => `Le renouvellement ouvre le ${formatDay(day)}. Nous vous écrirons trois mois avant la fin.`,
  renewing: 'Une candidature de la même famille est en cours.',
  renewed: 'Ce label est renouvelé.',
  seeNext: 'Voir le label qui suit',
  seeOpen: 'Voir la candidature',
  giveUp: 'Rendre le label',
  activity: 'Votre activité avec le label',
  public: 'Voir la page publique',
  past: 'Procédures passées',
} as const

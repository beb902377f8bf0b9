import type { Answered } from '../answered.ts'

export const maintained: Answered = {
  by: 'nadia',
  on: 120,
  project: 'L’Auto-école du marché',
  place: 'commune:58079',
  challenge: 'orientation-des-jeunes',
  title: 'Passer le code dans un bus',
  wants: 'Faire passer l’examen du code dans le bus-école, les jours de marché.',
  kind: 'prefecture',
  administration: 'Bureau des examens',
  how: 'rule',
  rule: 'L’examen se passe dans un centre agréé, surveillé.',
  tried: 'Une demande d’agrément pour le bus.',
  consequence: 'Quarante kilomètres pour passer le code.',
  request: 'Un agrément d’un an.',
  neededIn: null,
  matter: 'education',
  scale: 'region',
  sorted: { on: 117, level: 2, purpose: 'Que l’examen soit le même pour tous, et que personne n’y triche.' },
  answered: 66,
  outcome: () => ({
    kind: 'refused',
    said: 'Le bus ne permet pas la surveillance demandée. Le refus est maintenu, et motivé.',
    legalBasis: 'Cahier des charges des centres d’examen (exemple de démonstration)',
    details: {
      counterArguments:
        'La salle doit être close, filmée et surveillée par une personne qui ne forme pas les candidats.',
      appeal: 'Un recours gracieux, puis le tribunal administratif, dans les deux mois.',
    },
  }),
  confirmed: { on: 60, opinion: 'no_use', said: 'Le refus est clair, c’est déjà cela.' },
  sheet: {
    title: 'Tenir un examen dans un véhicule aménagé',
    blockage: 'Un organisme veut faire passer un examen national dans un bus, près des candidats.',
    rule: 'L’examen se passe dans un centre agréé, clos et surveillé.',
    wayOut:
      'Refus maintenu\u00a0: la surveillance demandée n’y est pas possible. Piste\u00a0: une salle communale agréée un jour par mois.',
    letter: '',
  },
}

/** Two tests: one that runs, one that did not give what was hoped for. */
export const plans = {
  running: {
    title: 'Un ticket de car valable sur une ligne de covoiturage',
    hypothesis: 'Si le ticket de car vaut aussi sur le covoiturage, des trajets qui ne se faisaient pas se feront.',
    measure: 'Trajets payés avec un ticket, et part de ceux qui n’auraient pas eu lieu, par enquête.',
    stopCriterion: 'Moins de vingt trajets par semaine au bout de trois mois, ou un accident non couvert.',
  },
  over: {
    title: 'Une permanence de déblocage le soir, en mairie',
    hypothesis: 'Une permanence le soir fait venir des porteurs de projet qui n’écrivent pas.',
    measure: 'Personnes venues pour la première fois, et dossiers ouverts dans le mois.',
    stopCriterion: 'Moins de deux personnes nouvelles par soirée, trois soirées de suite.',
  },
} as const

export const result = {
  measured: {
    resultKind: 'refuted',
    result:
      'Neuf soirées, onze personnes, dont huit avaient déjà écrit. Le critère d’arrêt a été atteint à la septième soirée.',
  },
  decided: {
    decision: 'stop',
    reason: 'Les personnes venues auraient écrit de toute façon. Le temps manque aux dossiers ouverts.',
    changed: 'La permanence est remplacée par un numéro de rappel, affiché en mairie.',
  },
} as const

export const policyNote = {
  title: 'Assurer les véhicules prêtés par des garages solidaires',
  ministry: 'Ministère chargé de l’économie',
  rule: 'La surprime des jeunes conducteurs, fixée par un texte national.',
  frequency: 'Un dossier publié, trois autres semblables signalés par des garages solidaires.',
  cost: 'La surprime double le coût annuel d’un prêt\u00a0: des contrats de travail sont refusés faute de voiture.',
  proposal: 'Une exception pour les prêts de moins de douze mois, faits par une association agréée.',
  opposingViews: 'Les assureurs répondent que le risque est réel, et qu’une exception le ferait payer par les autres.',
  evidence: 'Le précédent cité. Aucun essai n’a encore été mené.',
} as const

import type { Answered } from '../answered.ts'

export const waiting: Answered = {
  by: 'yanis',
  on: 34,
  project: 'La Ligne des bourgs',
  place: 'commune:07186',
  challenge: 'mobilite-du-quotidien',
  title: 'Afficher les horaires dans les maisons de santé',
  wants: 'Poser une affiche et un téléphone dans cinq maisons de santé.',
  kind: 'health_agency',
  administration: 'Délégation départementale',
  how: 'nobody',
  rule: '',
  tried: 'Cinq directions, cinq réponses qui renvoient ailleurs.',
  consequence: 'Des rendez-vous manqués.',
  request: 'Une personne à qui parler.',
  neededIn: 45,
  matter: 'health_social',
  scale: 'region',
  sorted: { on: 32, level: 3, purpose: 'Que rien de commercial n’entre dans un lieu de soin.' },
  answered: 5,
  outcome: () => ({
    kind: 'adjusted',
    said: 'Une personne de l’agence est nommée pour les cinq maisons. L’affiche est acceptée.',
    legalBasis: '',
    details: { changed: 'Un seul interlocuteur, et un modèle d’affiche.', changedBy: 'L’agence régionale de santé' },
  }),
}

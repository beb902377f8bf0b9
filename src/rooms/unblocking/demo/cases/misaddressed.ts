import type { Asked } from '../types.ts'

/** Sent to the wrong desk: told who it is for, before anyone had it in hand. */
export const misaddressed: Asked & { rerouted: { on: number; to: string; said: string } } = {
  by: 'nadia',
  on: 90,
  project: 'Permis de bouger',
  place: 'commune:23096',
  challenge: 'chomage-de-longue-duree',
  title: 'Demander un agrément d’entreprise solidaire',
  wants: 'Obtenir l’agrément d’entreprise solidaire d’utilité sociale.',
  kind: 'municipality',
  administration: 'Mairie',
  how: 'nobody',
  rule: '',
  tried: 'Deux passages en mairie.',
  consequence: 'Un financeur attend l’agrément.',
  request: 'Savoir à qui écrire.',
  neededIn: 60,
  matter: 'work',
  scale: 'here',
  rerouted: {
    on: 89,
    to: 'La préfecture du département, direction chargée de l’emploi et des solidarités.',
    said: 'L’agrément se demande au préfet du département (code du travail, R3332-21-3). Deux mois de silence sur un dossier complet valent accord.',
  },
}

import type { Sortable } from '../types.ts'

/** Late at one level, it climbed to the next with all that was done. */
export const climbed: Sortable = {
  by: 'ibrahim',
  on: 30,
  project: 'Roue libre',
  place: 'commune:26362',
  challenge: 'mobilite-du-quotidien',
  title: 'Six mois pour un avis sur douze vélos-cargos',
  wants: 'Louer douze vélos-cargos depuis la cour d’un bâtiment public.',
  kind: 'prefecture',
  administration: 'Service qui rend l’avis sur les bâtiments publics',
  how: 'delay',
  rule: '',
  tried: 'Un dossier complet, trois relances.',
  consequence: 'Les vélos rouillent, l’atelier perd deux salariés.',
  request: 'Une date.',
  neededIn: 40,
  matter: 'planning',
  scale: 'neighbours',
  sorted: { on: 28, level: 2, purpose: 'La sécurité de ceux qui entrent dans un bâtiment public.' },
}

import type { Sortable } from '../types.ts'

/** In hand, with all that one does to move it. */
export const moving: Sortable = {
  by: 'camille',
  on: 24,
  project: 'Toit à deux voix',
  place: 'commune:69266',
  challenge: 'habitat-partage',
  title: 'Un étudiant logé en résidence seniors n’entre dans aucune case',
  wants: 'Louer quatre chambres sur soixante à des étudiants, dans une résidence pour personnes âgées.',
  kind: 'state_local',
  administration: 'Direction départementale chargée du logement',
  how: 'interpretation',
  rule: 'L’agrément de la résidence ne prévoit que des locataires de plus de soixante ans. Le service répond «\u00a0catégorie inexistante\u00a0».',
  tried: 'Deux courriers, une visite de la résidence, l’accord du conseil de vie sociale.',
  consequence: 'Quatre étudiants sans logement au 1er février.',
  request: 'Quatre chambres, pendant deux ans, avec un bilan à la fin.',
  neededIn: 70,
  matter: 'planning',
  scale: 'country',
  sorted: {
    on: 22,
    level: 3,
    purpose: 'La sécurité et la tranquillité des résidents âgés, et l’usage des aides reçues.',
  },
}

import type { Asked } from '../types.ts'

/** Written by a labelled structure, which waits for the project to say yes. */
export const written: Asked = {
  by: 'maelle',
  on: 4,
  project: 'La Haie commune',
  place: 'department:35',
  challenge: 'transition-ecologique',
  title: 'Deux aides pour une seule haie, et chacune exclut l’autre',
  wants: 'Planter des haies entre voisins\u00a0: l’agriculteur, la commune et l’association plantent le même jour.',
  kind: 'state_local',
  administration: 'Direction chargée de l’agriculture',
  how: 'silo',
  rule: 'Chaque aide demande un seul bénéficiaire.',
  tried: 'Un dossier déposé deux fois, une réunion où manquait un des deux services.',
  consequence: 'Douze kilomètres de haies attendent l’hiver prochain.',
  request: 'Qu’un des deux services reçoive une demande commune.',
  neededIn: 120,
  matter: 'environment',
  scale: 'region',
}

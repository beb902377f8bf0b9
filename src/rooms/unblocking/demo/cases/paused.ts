import type { Sortable } from '../types.ts'

/** Waiting for a paper from the project: its clock stands still. */
export const paused: Sortable = {
  by: 'yanis',
  on: 30,
  project: 'L’Épicerie du col',
  place: 'department:07',
  challenge: 'ruralite',
  title: 'Vendre du pain et distribuer le courrier dans la même pièce',
  wants: 'Tenir un relais postal, une épicerie et un guichet d’aide aux démarches, avec une seule salariée.',
  kind: 'prefecture',
  administration: 'Bureau des services au public',
  how: 'silo',
  rule: 'Chaque convention demande un local séparé.',
  tried: 'Trois dossiers, trois visites, trois avis différents.',
  consequence: 'L’épicerie ferme en mars si le loyer n’est pas partagé.',
  request: 'Une seule visite, et une réponse commune.',
  neededIn: 90,
  matter: 'grants',
  scale: 'region',
  sorted: { on: 28, level: 2, purpose: 'La confidentialité des démarches et l’hygiène des denrées.' },
}

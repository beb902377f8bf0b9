import type { Sortable } from '../types.ts'

/** Nobody stands high enough in that matter. */
export const tooHigh: Sortable = {
  by: 'nadia',
  on: 20,
  project: 'Navette du plateau',
  place: 'commune:23079',
  challenge: 'acces-aux-services-et-aux-soins',
  title: 'Chaque réservation redemande les mêmes papiers',
  wants:
    'Savoir, avec l’accord de la personne, si elle a droit au transport à tarif réduit, sans lui redemander ses papiers.',
  kind: 'ministry',
  administration: 'Service des données d’une caisse nationale',
  how: 'rule',
  rule: 'L’échange de données n’est ouvert qu’aux administrations.',
  tried: 'Une demande d’habilitation, refusée par message automatique.',
  consequence: 'Une heure de téléphone par jour, et des gens qui renoncent.',
  request: 'Un essai dans deux départements.',
  neededIn: null,
  matter: 'data',
  scale: 'country',
  sorted: {
    on: 18,
    level: 4,
    purpose: 'Les données de santé et de revenus ne circulent qu’entre ceux qui y ont droit.',
  },
}

import type { Sortable } from '../types.ts'

/** Given this week to a hand that has not begun. */
export const given: Sortable = {
  by: 'ibrahim',
  on: 6,
  project: 'Main à main',
  place: 'commune:26362',
  challenge: 'handicap',
  title: 'Un atelier mixte ne rentre dans aucune aide au poste',
  wants: 'Payer au même tarif les artisans et les personnes handicapées qui travaillent à la même table.',
  kind: 'state_local',
  administration: 'Direction départementale chargée de l’emploi',
  how: 'interpretation',
  rule: 'L’aide est versée à des établissements agréés, pas à un atelier partagé.',
  tried: 'Une demande d’agrément rejetée, un rendez-vous sans suite écrite.',
  consequence: 'Six personnes travaillent sans savoir pour combien de temps.',
  request: 'Une lecture écrite de la règle.',
  neededIn: 50,
  matter: 'work',
  scale: 'region',
  sorted: {
    on: 4,
    level: 2,
    purpose: 'L’aide va aux personnes qui en ont besoin, dans un lieu où quelqu’un en répond.',
  },
}

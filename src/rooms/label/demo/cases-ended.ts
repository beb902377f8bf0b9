import type { Case } from './cases.ts'

/** Those that are over: a label given back, one taken away, an application that nobody completed. */
export const endedCases: readonly Case[] = [
  {
    organisation: 'Le Comptoir des essais',
    keptBy: 'hugo',
    family: 'support_network',
    roles: ['accompany'],
    places: ['department:67'],
    since: 330,
    story: 'taken_away',
    offer: 'Un parrain pour chaque projet essayé.',
    voice: 1,
    selfScore: 2,
  },
  {
    organisation: 'Garage des deux vallées',
    keptBy: 'nadia',
    family: 'support_network',
    roles: ['accompany'],
    places: ['department:23'],
    since: 310,
    story: 'given_up',
    offer: 'Trois semaines d’atelier avec ceux qui ouvrent un garage solidaire ailleurs.',
    voice: 0,
    selfScore: 2,
  },
  {
    organisation: 'Fondation des Deux Rives',
    keptBy: 'simon',
    family: 'support_network',
    roles: ['accompany'],
    places: ['region:84'],
    since: 200,
    story: 'lapsed',
    offer: 'Des salariés d’entreprise, détachés quelques jours dans un projet.',
    voice: 1,
    selfScore: 1,
  },
]

import type { cast } from '../../../demo/cast.ts'
import { endedCases } from './cases-ended.ts'

/** How far the file of an invented structure went. */
export type Story =
  | 'draft'
  | 'submitted'
  | 'incomplete'
  | 'review'
  | 'expertise'
  | 'committee'
  | 'contradictory'
  | 'adjourned'
  | 'granted'
  | 'refused'
  | 'appeal'
  | 'withdrawn'
  | 'lapsed'
  | 'suspended'
  | 'given_up'
  | 'taken_away'

export type Case = {
  organisation: string
  keptBy: keyof typeof cast
  family: 'support_network' | 'funder' | 'evaluator'
  roles: readonly ('accompany' | 'fund' | 'evaluate')[]
  /** Places by level and code. */
  places: readonly string[]
  /** Days since it was submitted; for a draft, since it was begun. */
  since: number
  story: Story
  offer: string
  /** Which of the two ways of answering, and how the structure sees itself. */
  voice: 0 | 1
  selfScore: 1 | 2 | 3
}

/** Invented, every one of them. The real organisations of 2018 keep plain sheets: nothing is told in their name. */
export const cases: readonly Case[] = [
  ...endedCases,
  {
    organisation: 'Atelier des Pentes',
    keptBy: 'maelle',
    family: 'support_network',
    roles: ['accompany'],
    places: ['epci:200046977'],
    since: 320,
    story: 'granted',
    offer: 'Un an dans nos murs, une personne qui suit le projet, trois journées par mois avec d’autres porteurs.',
    voice: 0,
    selfScore: 2,
  },
  {
    organisation: 'Banque coopérative Demain',
    keptBy: 'simon',
    family: 'funder',
    roles: ['fund'],
    places: ['region:84', 'region:27'],
    since: 318,
    story: 'granted',
    offer: 'Prêts longs et fonds propres patients, décidés par un comité local.',
    voice: 0,
    selfScore: 3,
  },
  {
    organisation: 'Mesure & sens',
    keptBy: 'lucie',
    family: 'evaluator',
    roles: ['evaluate'],
    places: ['region:84', 'region:93'],
    since: 280,
    story: 'granted',
    offer: 'Évaluations publiées, protocoles compris, et formation des équipes à leurs propres mesures.',
    voice: 0,
    selfScore: 2,
  },
  {
    organisation: 'Le Comptoir des essais',
    keptBy: 'hugo',
    family: 'funder',
    roles: ['fund'],
    places: ['department:67'],
    since: 300,
    story: 'suspended',
    offer: 'Des avances de trois mois, pour essayer.',
    voice: 1,
    selfScore: 2,
  },
  {
    organisation: 'Semences d’Auvergne',
    keptBy: 'hugo',
    family: 'support_network',
    roles: ['accompany'],
    places: ['department:63', 'department:15'],
    since: 260,
    story: 'refused',
    offer: 'Une pépinière pour des projets ruraux, trajets payés.',
    voice: 1,
    selfScore: 1,
  },
  {
    organisation: 'L’Établi des quartiers',
    keptBy: 'hugo',
    family: 'support_network',
    roles: ['accompany'],
    places: ['department:93'],
    since: 150,
    story: 'appeal',
    offer: 'Cinq maisons de projets ouvertes le soir.',
    voice: 0,
    selfScore: 2,
  },
  {
    organisation: 'Tiers-lieu du Port',
    keptBy: 'hugo',
    family: 'support_network',
    roles: ['accompany'],
    places: ['department:974'],
    since: 90,
    story: 'contradictory',
    offer: 'Ateliers, bureaux et conseils à deux pas des quais.',
    voice: 1,
    selfScore: 2,
  },
  {
    organisation: 'Compter pour voir',
    keptBy: 'hugo',
    family: 'evaluator',
    roles: ['evaluate'],
    places: ['region:44'],
    since: 80,
    story: 'adjourned',
    offer: 'Des mesures sans jargon, jamais pour ceux que nous finançons.',
    voice: 1,
    selfScore: 2,
  },
  {
    organisation: 'Coop’Invest Ouest',
    keptBy: 'hugo',
    family: 'funder',
    roles: ['fund'],
    places: ['region:53'],
    since: 75,
    story: 'committee',
    offer: 'Prêts et parts de citoyens bretons dans des entreprises sociales.',
    voice: 0,
    selfScore: 2,
  },
  {
    organisation: 'Relais cévenol',
    keptBy: 'hugo',
    family: 'support_network',
    roles: ['accompany'],
    places: ['department:30', 'department:48'],
    since: 96,
    story: 'review',
    offer: 'Deux ans d’appui, chez le porteur, vallée par vallée.',
    voice: 1,
    selfScore: 3,
  },
  {
    organisation: 'Labo des possibles',
    keptBy: 'hugo',
    family: 'evaluator',
    roles: ['evaluate'],
    places: ['region:76'],
    since: 40,
    story: 'expertise',
    offer: 'Des mesures construites avec les équipes, que chacun peut refaire.',
    voice: 0,
    selfScore: 2,
  },
  {
    organisation: 'La Passerelle du Nord',
    keptBy: 'hugo',
    family: 'support_network',
    roles: ['accompany'],
    places: ['department:59', 'department:62'],
    since: 33,
    story: 'incomplete',
    offer: 'Une idée, trois alliés, un calendrier.',
    voice: 0,
    selfScore: 2,
  },
  {
    organisation: 'Fonds Littoral',
    keptBy: 'hugo',
    family: 'funder',
    roles: ['fund'],
    places: ['department:29'],
    since: 6,
    story: 'submitted',
    offer: 'Des avances remboursables sans garantie, pour les premiers salaires.',
    voice: 1,
    selfScore: 2,
  },
  {
    organisation: 'Fondation des Deux Rives',
    keptBy: 'simon',
    family: 'funder',
    roles: ['fund'],
    places: ['region:84'],
    since: 58,
    story: 'withdrawn',
    offer: 'Des bourses de démarrage pour des projets de quartier.',
    voice: 1,
    selfScore: 1,
  },
  {
    organisation: 'Collectif Drôme solidaire',
    keptBy: 'ibrahim',
    family: 'support_network',
    roles: ['accompany'],
    places: ['department:26'],
    since: 3,
    story: 'draft',
    offer: 'Soixante structures qui s’entraident, et un premier rendez-vous pour tous.',
    voice: 0,
    selfScore: 2,
  },
]

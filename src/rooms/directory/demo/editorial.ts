import { type Editorial, lyonMetropole, type PlaceKey } from './types.ts'

const region: PlaceKey = 'region:84'
const lyon: PlaceKey = 'commune:69123'
const group =
  'Citée en 2018 parmi les acteurs du groupe de travail réuni depuis juillet 2017 pour faire naître un accélérateur d’innovation sociale dans la métropole de Lyon. La liste n’est pas exhaustive.'

export const source = {
  name: 'Compte rendu de la présentation de #FrenchImpact à Lyon, complété par des sources publiques',
  on: '2018-02-22',
} as const

/** The ten organisations that the report of 22 February 2018 names. Nothing is said that was not known that day. */
export const editorialSheets: Editorial[] = [
  {
    kind: 'organisation',
    name: 'CRESS Auvergne-Rhône-Alpes',
    acronym: 'CRESS',
    aliases: ['Chambre régionale de l’économie sociale et solidaire', 'CRESS AURA', 'CRESS Rhône-Alpes'],
    summary:
      'La chambre régionale de l’économie sociale et solidaire\u00a0: elle la représente, appuie ses acteurs et en publie les données.',
    description: `Les chambres d’Auvergne et de Rhône-Alpes se sont rapprochées vers 2017.\n\n${group}`,
    challenges: ['cohesion-des-territoires'],
    places: [region, lyonMetropole],
  },
  {
    kind: 'organisation',
    name: 'Rhône Développement Initiative',
    acronym: 'RDI',
    aliases: ['Rhône Développement Initative'],
    summary:
      'Une association de conseil et de financement des créateurs d’entreprise, économie sociale et solidaire comprise.',
    description: `Née en 1993.\n\n${group}`,
    challenges: ['cohesion-des-territoires'],
    places: [lyonMetropole],
    legalForm: 'association',
  },
  {
    kind: 'organisation',
    name: 'Le CentSept',
    aliases: ['Centsept', 'Le Cent Sept', 'Le 107'],
    summary: 'Un laboratoire d’innovation sociale, qui réunit des acteurs différents autour d’un thème.',
    description: `Association créée en 2015, installée 107 rue de Marseille, dans le septième arrondissement de Lyon. Elle travaille par laboratoires thématiques.\n\n${group.replace('Citée', 'Cité')}`,
    challenges: ['cohesion-des-territoires'],
    places: [lyonMetropole],
    seat: lyon,
    legalForm: 'association',
  },
  {
    kind: 'organisation',
    name: 'Locaux Motiv’',
    aliases: ['Locaux Motiv', 'Locaux motiv'],
    summary: 'Un tiers-lieu associatif et autogéré, dans le quartier de la Guillotière, à Lyon.',
    description: `Imaginé en 2009, ouvert en 2011, 10 bis rue Jangot.\n\n${group.replace('Citée', 'Cité')}`,
    challenges: ['cohesion-des-territoires'],
    places: [lyonMetropole],
    seat: lyon,
    legalForm: 'association',
  },
  {
    kind: 'organisation',
    name: 'Alter’Incub Rhône-Alpes',
    aliases: ['Alter Incub', 'Alter’Incub', 'AlterIncub'],
    summary: 'Un incubateur d’innovation sociale, porté par l’union régionale des Scop.',
    description: `Créé à la fin de 2011.\n\n${group.replace('Citée', 'Cité')}`,
    challenges: ['cohesion-des-territoires'],
    places: [region, lyonMetropole],
  },
  {
    kind: 'organisation',
    name: 'URSCOP',
    aliases: ['Union régionale des Scop', 'Union régionale des sociétés coopératives', 'Les Scop'],
    summary: 'L’union régionale des Scop\u00a0: le réseau des sociétés coopératives de la région.',
    description: `Elle porte l’incubateur Alter’Incub.\n\n${group}`,
    challenges: ['cohesion-des-territoires'],
    places: [region, lyonMetropole],
  },
  {
    kind: 'organisation',
    name: 'Handishare',
    summary:
      'Une entreprise adaptée lyonnaise, qui confie des fonctions support à des personnes en situation de handicap.',
    description: `Fondée en 2011 par Patricia Gros Micol.\n\n${group}`,
    challenges: ['handicap'],
    places: [lyonMetropole],
    seat: lyon,
  },
  {
    kind: 'organisation',
    name: 'Caisse d’Épargne Rhône-Alpes',
    aliases: ['Caisse d’Epargne Rhône-Alpes'],
    summary: 'Une banque coopérative régionale, dont la fondation soutient l’association Ronalpia.',
    description: group,
    challenges: ['cohesion-des-territoires'],
    places: [region, lyonMetropole],
    legalForm: 'cooperative',
  },
  {
    kind: 'organisation',
    name: 'Mouves',
    aliases: ['Mouvement des entrepreneurs sociaux', 'Le Mouves'],
    summary: 'Le mouvement des entrepreneurs sociaux, né en 2010.',
    description: `Le 22 février 2018, au Tuba, son antenne d’Auvergne-Rhône-Alpes a présenté #FrenchImpact au public avec LyESS.\n\n${group.replace('Citée', 'Cité')}`,
    challenges: ['cohesion-des-territoires'],
    places: ['country:FR', lyonMetropole],
  },
  {
    kind: 'organisation',
    name: 'Ronalpia',
    aliases: ['Ronalpya', 'Rhonalpia'],
    summary: 'Une association qui incube des entrepreneurs sociaux, gratuitement.',
    description: `Née à Lyon en 2013. Sa cofondatrice Léna Geitner a pris part aux échanges de 2018 sur la métropole de Lyon.\n\n${group}`,
    challenges: ['cohesion-des-territoires'],
    places: [lyonMetropole],
    seat: lyon,
    legalForm: 'association',
  },
]

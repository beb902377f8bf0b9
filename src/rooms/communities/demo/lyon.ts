// What public sources say of Lyon, and nothing more: who and when, as precisely as they do; no progress, no vote, nobody’s words.

const meeting = {
  name: 'Compte rendu de la réunion publique du 22 février 2018 à Lyon, publié par le Mouves',
  on: '2018-02-22',
} as const

const later = 'Lyon en France (lyonenfrance.com), février et mars 2019'

export const lyon = {
  slug: 'acteurs-lyonnais-de-l-innovation-sociale',
  name: 'Acteurs lyonnais de l’innovation sociale',
  purpose:
    'Des acteurs lyonnais se réunissent depuis juillet 2017 pour faire émerger un accélérateur d’innovation sociale dans la métropole. En février 2018, le groupe annonce qu’il s’élargira.',
  /** Métropole de Lyon. */
  place: { kind: 'epci', code: '200046977' },
  founded: '2017-07-01',
  source: meeting,
  /** « dont »: the ten that the report names, since the group was formed; the list is not closed. */
  founders: [
    'CRESS Auvergne-Rhône-Alpes',
    'Rhône Développement Initiative',
    'Le CentSept',
    'Locaux Motiv’',
    'Alter’Incub Rhône-Alpes',
    'URSCOP',
    'Handishare',
    'Caisse d’Épargne Rhône-Alpes',
    'Mouves',
    'Ronalpia',
  ],
  /** In the list of sixteen of 2019 and not in that of 2018. */
  entrants: ['Banque des Territoires', 'Envie', 'Etic', 'Grap', 'Métropole de Lyon', 'Messidor', 'Sport dans la Ville'],
  /** In the list of 2018 and no longer in that of 2019; why, nobody says. */
  gone: 'Locaux Motiv’',
  enlarged: { on: '2019-02-01', source: later },
  group: {
    slug: 'accelerateur-lyonnais',
    name: 'Émergence d’un accélérateur d’innovation sociale de territoire',
    mission: 'Travailler à l’émergence d’un accélérateur d’innovation sociale dans la métropole de Lyon.',
  },
  accelerator: {
    name: 'Accélérateur d’innovation sociale de territoire',
    promise: 'Faire émerger un accélérateur d’innovation sociale à l’échelle de la métropole de Lyon.',
    note: 'Un groupe de travail se forme pour travailler à son émergence.',
    since: '2017-07',
  },
} as const

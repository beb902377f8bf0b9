import type { Asked, Sorted } from './types.ts'

type Told = Asked & { sorted: Sorted }

/** Begun, and not finished yet. */
export const begun: Partial<Asked> & Pick<Asked, 'by' | 'on' | 'project' | 'title' | 'wants'> = {
  by: 'nadia',
  on: 2,
  project: 'Permis de bouger',
  title: 'Trois mairies, trois réponses pour garer le camion-atelier',
  wants: 'Garer le camion-atelier deux heures par semaine sur la place de chaque bourg.',
}

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

/** Arrived yesterday, to be sorted. */
export const arrived: Asked = {
  by: 'yanis',
  on: 1,
  project: 'La Ligne des bourgs',
  place: 'commune:07186',
  challenge: 'mobilite-du-quotidien',
  title: 'Un arrêt de covoiturage n’a le droit à aucun panneau',
  wants: 'Poser un panneau d’arrêt sur une route départementale, à côté de l’arrêt de car.',
  kind: 'department_council',
  administration: 'Service des routes',
  how: 'interpretation',
  rule: 'Le règlement de voirie ne cite que les transports réguliers.',
  tried: 'Un courrier et deux appels. On nous répond que ce panneau n’existe pas.',
  consequence: 'Les conducteurs ne s’arrêtent pas, les passagers n’osent plus attendre.',
  request: 'L’accord de poser douze panneaux, pour un an.',
  neededIn: 45,
  matter: 'transport',
  scale: 'country',
}

/** Nobody has sorted it in time: it rose. */
export const forgotten: Asked = {
  by: 'ibrahim',
  on: 12,
  project: 'Roue libre',
  place: 'commune:26281',
  challenge: 'economie-circulaire',
  title: 'La déchèterie ne peut pas donner un vélo',
  wants: 'Reprendre les vélos déposés à la déchèterie avant qu’ils partent à la ferraille.',
  kind: 'municipality',
  administration: 'Service des déchets de l’intercommunalité',
  how: 'nobody',
  rule: '',
  tried: 'Trois appels, trois personnes, aucune ne sait qui décide.',
  consequence: 'Quarante vélos par mois sont détruits.',
  request: 'Le nom du service qui peut signer une convention.',
  neededIn: 60,
  matter: 'environment',
  scale: 'neighbours',
}

/** Nobody stands high enough in that matter. */
export const tooHigh: Told = {
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

/** Given this week to a hand that has not begun. */
export const given: Told = {
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

/** In hand, with all that one does to move it. */
export const moving: Told = {
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

/** Waiting for a paper from the project: its clock stands still. */
export const paused: Told = {
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

/** Late at one level, it climbed to the next with all that was done. */
export const climbed: Told = {
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

import type { Refusal } from './rules.ts'

export const typologies = [
  ['rural', 'Rural'],
  ['periurban', 'Périurbain'],
  ['urban', 'Urbain'],
  ['overseas', 'Outre-mer'],
] as const

export const words = {
  title: 'Défis',
  kind: 'Défi',
  description:
    'Cinq grands défis de société, leurs sous-défis, et les projets et structures qui y répondent partout en France.',
  lede: 'Cinq grandes questions de société, volontairement larges. Chacune ouvre sur des sous-défis plus précis, et sur ceux qui agissent.',
  projects: 'Combien de projets sur chaque défi',
  projectsUnit: (n: number) => (n < 2 ? 'projet' : 'projets'),
  subChallenges: 'Sous-défis',
  sdg: 'Objectifs de développement durable',
  sdgIntro: 'Correspondance avec les objectifs des Nations unies.',
  how: 'Comment choisir',
  howSteps: [
    'Un projet porte un à trois défis. Commencez par le sous-défi le plus précis\u00a0: le grand défi qui le contient suit tout seul.',
    'Choisissez ce que le projet change, pas ce qu’il fait\u00a0: un garage solidaire répond à la mobilité, ou au chômage, selon ce que vous visez.',
    'La ruralité est un sous-défi à part entière. Et chaque recherche peut se limiter aux lieux ruraux.',
    'Rien ne convient, ou deux sous-défis se ressemblent\u00a0? Dites-le-nous\u00a0: la liste évolue, et un sous-défi réuni à un autre garde son adresse et son histoire.',
  ],
  write: 'Proposer un sous-défi',
  origin:
    'Les cinq défis sont ceux cités lors de la présentation du #FrenchImpact à Lyon, le 22 février 2018. Les sous-défis sont proposés par l’équipe du site.',
  alsoCalled: 'On dit aussi',
  part: 'Ce sous-défi fait partie de',
  beside: 'À côté',
  projectsTitle: 'Projets',
  organisationsTitle: 'Structures',
  allProjects: 'Tous les projets sur ce défi',
  allOrganisations: 'Toutes les structures sur ce défi',
  noProject: 'Aucun projet n’a encore choisi ce défi',
  noProjectText: 'Le vôtre y répond\u00a0? Quelques minutes suffisent pour le mettre sur la carte.',
  addProject: 'Mettre mon projet sur la carte',
  noOrganisation: 'Aucune structure n’a encore choisi ce défi',
  noOrganisationText: 'Vous soutenez des projets sur cette question\u00a0? Faites-le savoir à ceux qui cherchent.',
  addOrganisation: 'Inscrire une structure',
  where: 'Dans quels territoires',
  whereAtLeast: 'Il y a plus de 10\u00a0000 fiches\u00a0: ces nombres sont des minimums, comptés sur une partie.',
  whereIntro:
    'Fiches par classe de territoire. Une fiche peut en toucher plusieurs\u00a0; celles d’une région entière ou du pays n’en ont pas.',
  sheetsUnit: (n: number) => (n < 2 ? 'fiche' : 'fiches'),
  onlyTowns: 'On ne voit ici que des villes',
  onlyTownsText:
    'Aucune fiche n’agit en milieu rural, périurbain ou outre-mer sur ce défi. Soit personne ne le fait, soit personne ne l’a dit\u00a0: si vous connaissez un projet de village, d’île ou de bourg, mettez-le sur la carte.',
  history: 'Ce qui a changé',
  absorbed: (from: string) =>
    `Le sous-défi «\u00a0${from}\u00a0» a été réuni à celui-ci. Ses fiches sont comptées ici.`,
  refusals: {
    'not-allowed': 'Seules les personnes qui tiennent l’annuaire peuvent réunir deux défis.',
    unknown: 'L’un des deux défis n’existe pas.',
    itself: 'Un défi ne peut pas être réuni à lui-même.',
    root: 'Les cinq grands défis restent\u00a0: seul un sous-défi peut être réuni à un autre.',
    'already-merged': 'Ce sous-défi a déjà été réuni à un autre.',
    'target-merged': 'Le défi choisi a lui-même été réuni à un autre\u00a0: choisissez celui-là.',
    'into-descendant': 'Un défi ne peut pas être réuni à l’un de ceux qu’il contient.',
  } satisfies Record<Refusal, string>,
} as const

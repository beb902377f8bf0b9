export const words = {
  title: 'Accueil',
  description: '#FrenchImpact relie porteurs de projets d’intérêt général, soutiens, territoires et agents publics.',
  h1: ['Des solutions existent. ', 'Faisons-les', ' grandir.'],
  lede: 'Des associations, des coopératives et des entreprises répondent à des besoins que personne ne couvre. Ici, dites où vous êtes et sur quoi vous travaillez, trouvez qui agit près de vous, et mettez votre projet sur la carte.',
  searchLabel: 'Que cherchez-vous\u00a0?',
  searchPlaceholder: 'mobilité rurale, incubateur, Drôme…',
  search: 'Chercher',
  often: 'Souvent cherché\u00a0:',
  start: 'Par où commencer\u00a0?',
  challenges: 'Cinq défis, une porte d’entrée',
  map: 'Où sont les projets\u00a0?',
  mapLink: 'Voir la liste par département',
  latest: 'Arrivés récemment sur la carte',
  all: 'Tout l’annuaire',
  coming: 'Ce qui est ouvert, ce qui ne l’est pas encore',
  sure: 'Ce qui est sûr, ce qui ne l’est pas',
  allAnswers: 'Toutes les réponses et leur statut',
  agenda: 'À l’agenda',
  noEvent: 'Rien n’est annoncé pour l’instant.',
  allEvents: 'Tout l’agenda',
  journal: 'Dans le journal',
  cancelled: 'Annulé',
  full: 'Complet',
  fictional: 'Fictif',
  paris: 'Heures de Paris.',
} as const

export const oftenSearched = [
  { q: 'décrochage scolaire', label: 'décrochage scolaire' },
  { q: 'mobilité', label: 'mobilité' },
  { q: 'tiers-lieu', label: 'tiers-lieu' },
] as const

/** Four ways in, one for each thread. Only doors that open. */
export const entrances = [
  {
    thread: 'project',
    title: 'Je porte un projet',
    href: '/annuaire/nouvelle-fiche?genre=projet',
    text: 'Mettez-le sur la carte en quelques minutes, puis dites en dix minutes en quoi il sert l’intérêt général.',
    links: [
      { href: '/banniere', label: 'Rejoindre la bannière' },
      { href: '/annuaire?genre=projet', label: 'Voir les projets existants' },
    ],
  },
  {
    thread: 'support',
    title: 'Je soutiens des projets',
    href: '/label',
    text: 'Réseau, financeur ou évaluateur\u00a0: demandez le label, orientez et accompagnez des projets.',
    links: [
      { href: '/label/registre', label: 'Voir les structures labellisées' },
      { href: '/banniere/banniere-ou-label', label: 'Bannière ou label\u00a0?' },
    ],
  },
  {
    thread: 'territory',
    title: 'J’anime un territoire',
    href: '/communautes/commencer',
    text: 'Voyez ce qui existe dans votre commune et autour, puis construisez à plusieurs, étape par étape.',
    links: [
      { href: '/communautes', label: 'Les communautés' },
      { href: '/territoires/metropole-de-lyon', label: 'Lyon, le premier territoire' },
      { href: '/annuaire?milieu=rural', label: 'Ce qui se passe en milieu rural' },
    ],
  },
  {
    thread: 'agent',
    title: 'Je suis agent public',
    href: '/annuaire',
    text: 'Trouvez qui agit déjà sur un besoin, et à qui en parler.',
    links: [
      { href: '/donnees', label: 'Réutiliser les données' },
      { href: '/contact', label: 'Écrire à l’équipe' },
    ],
  },
] as const

/** What the public meeting of 2018 announced, and where this site stands today. */
export const openings = [
  { what: 'L’annuaire, la carte et les territoires', state: 'open' },
  { what: 'La bannière\u00a0: déclarer son projet, entre pairs', state: 'open' },
  { what: 'Le journal, les questions et l’agenda', state: 'open' },
  { what: 'Le label des structures qui soutiennent les projets', state: 'open' },
  { what: 'Les communautés de territoire, leurs décisions et leurs votes', state: 'open' },
  { what: 'Les hackers publics, contre les blocages', state: 'coming' },
] as const

import type { CommunityKind, CommunityStatus } from './rules.ts'

export const kindNames: Record<CommunityKind, string> = {
  collective: 'Collectif',
  ptce: 'Pôle territorial de coopération économique',
  network: 'Réseau',
  group: 'Groupe d’acteurs',
  other: 'Communauté',
}

export const statusNames: Record<CommunityStatus, string> = {
  building: 'En construction',
  declared: 'Déclarée',
  recognised: 'Reconnue',
  closed: 'Close',
}

export const words = {
  communities: 'Communautés',
  community: 'Communauté',
  fictional: 'Fictif',
  partial: 'Liste non exhaustive',
  closed: 'Cette communauté est close',
  closedText: 'Ses membres l’ont décidé. Ses pages restent à lire, on n’y écrit plus depuis le',
  closedBy: 'Ce qu’ils ont décidé',
  beginThere: 'Commencer une communauté ici',
  vacant: 'Territoire à reprendre',
  vacantText: 'Plus personne n’anime cette communauté depuis le',
  vacantAct: 'Voir comment la reprendre',
  tabs: {
    label: 'Parties de la communauté',
    home: 'Accueil',
    members: 'Membres',
    pathway: 'Démarche',
    mandate: 'Animation',
    roadmap: 'Feuille de route',
    groups: 'Groupes',
    decisions: 'Décisions',
    liaison: 'Directions',
    campaigns: 'Faire connaître',
  },
}

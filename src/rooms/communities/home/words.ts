import { count, frenchNumber, joinWords } from '#core/pure/text.ts'
import type { Coming } from './queries-work.ts'
import type { Gap } from './rules.ts'

export const comingNames: Record<Coming['kind'], string> = {
  meeting: 'Réunion',
  milestone: 'Jalon',
  vote: 'Fin du vote',
  round: 'Fin des contributions',
  mandate: 'Fin du mandat d’animation',
  group: 'Échéance du groupe',
}

type Missing = { title: string; todo: string; action: string }

export const gapWords: Record<Gap, Missing> = {
  purpose: {
    title: 'Sa raison d’être n’est pas écrite',
    todo: 'Deux phrases suffisent pour que chacun sache s’il y a sa place.',
    action: 'Écrire la présentation',
  },
  members: {
    title: 'Moins de trois membres',
    todo: 'Invitez ceux qui agissent déjà ici\u00a0: une décision à deux n’en est pas une.',
    action: 'Inviter ou demander à rejoindre',
  },
  mandate: {
    title: 'Personne n’a le mandat d’animer',
    todo: 'Une ou plusieurs organisations peuvent se proposer\u00a0; les membres ont quatorze jours pour le dire.',
    action: 'Proposer un mandat',
  },
  roadmap: {
    title: 'Aucune feuille de route approuvée',
    todo: 'Écrivez les axes à plusieurs, puis soumettez-les au vote.',
    action: 'Voir la feuille de route',
  },
  challenge: {
    title: 'Un défi choisi sans projet',
    todo: 'Aucun projet de ce territoire ne s’y attaque encore.',
    action: 'Mettre un projet sur la carte',
  },
  label: {
    title: 'Des soutiens manquent',
    todo: 'Aucune structure labellisée de ces familles n’agit ici.',
    action: 'Voir la couverture du label',
  },
  group: {
    title: 'Aucun groupe de travail',
    todo: 'Un sujet, quelques membres, une échéance\u00a0: c’est assez pour commencer.',
    action: 'Voir les groupes',
  },
}

export const words = {
  join: 'Demander à rejoindre',
  follow: 'Suivre',
  edit: 'Modifier la présentation',
  origin: 'D’où elle vient',
  seeOrigin: { pathway: 'Le dialogue avec ce qui existait', existing: 'Preuves et reconnaissance' },
  noPurpose: 'Sa raison d’être n’est pas encore écrite.',
  purpose: 'À quoi elle sert',
  works: 'Comment elle vit',
  rules: 'Comment elle décide et partage',
  rhythm: 'Son rythme',
  website: 'Son site',
  seat: 'Foyer',
  founded: 'Existe depuis',
  source: 'Source',
  facts: {
    members: (n: number) => (n < 2 ? 'membre' : 'membres'),
    partial: (n: number) => (n < 2 ? 'membre connu, liste non exhaustive' : 'membres connus, liste non exhaustive'),
    axes: (n: number) => (n < 2 ? 'axe de travail' : 'axes de travail'),
    groups: (n: number) => (n < 2 ? 'groupe de travail' : 'groupes de travail'),
    decisions: (n: number) => (n < 2 ? 'décision en cours' : 'décisions en cours'),
    delay: 'jours ouvrés, réponse médiane des directions',
  },
  facilitation: {
    title: 'Animation',
    until: 'jusqu’au',
    by: (names: readonly string[]) => joinWords(names),
    vacant: 'Territoire à reprendre',
    vacantSince: 'Personne ne l’anime depuis le',
    neverFacilitated: 'Aucune organisation n’a encore reçu le mandat de l’animer.',
    starter: 'Pas encore de mandat\u00a0: qui a commencé convoque, en attendant.',
    over: 'Une communauté close n’est plus animée.',
    consulted: 'Un mandat est proposé. Les membres peuvent objecter jusqu’au',
    see: 'Voir l’animation',
  },
  members: {
    title: 'Les premiers membres',
    people: (n: number) => (n < 2 ? 'et une personne, en son nom' : `et ${frenchNumber(n)} personnes, en leur nom`),
    none: 'Aucun membre pour le moment.',
    all: (n: number) => (n < 2 ? 'Voir la composition' : `Les ${frenchNumber(n)} membres`),
    steps: 'De date en date',
    step: (n: number) => count(n, 'membre', 'membres'),
    timeline: (from: number, to: number) =>
      from === to
        ? 'La frise de la composition'
        : `De ${frenchNumber(from)} à ${frenchNumber(to)} membres\u00a0: la frise`,
  },
  roadmap: {
    title: 'La feuille de route',
    approved: (number: number) => `Version ${number}, approuvée par le groupe le`,
    draft: 'Encore un brouillon\u00a0: le groupe ne l’a pas approuvée.',
    milestones: (done: number, total: number) =>
      total === 0
        ? 'Aucun jalon posé'
        : `${frenchNumber(done)} ${done < 2 ? 'jalon atteint' : 'jalons atteints'} sur ${frenchNumber(total)}`,
    none: 'Pas encore de feuille de route',
    noneText: 'Des axes, qui s’en charge, et pour quand\u00a0: elle s’écrit ici à plusieurs, puis se vote.',
    all: 'Voir la feuille de route',
  },
  decisions: {
    title: 'Les décisions',
    open: 'En cours',
    toCome: 'À venir',
    opens: 's’ouvre le',
    past: 'Derniers résultats',
    until: 'jusqu’au',
    on: 'le',
    adopted: 'Adoptée',
    rejected: 'Non adoptée',
    counted: 'Dépouillée',
    gathered: 'Synthèse publiée',
    none: 'Rien n’est en discussion',
    noneText: 'Tout membre peut poser une question aux autres.',
    all: 'Toutes les décisions',
  },
  groups: {
    title: 'Groupes de travail',
    members: (n: number) => count(n, 'membre', 'membres'),
    next: 'se réunit le',
    none: 'Aucun groupe de travail pour le moment.',
    all: 'Tous les groupes',
  },
  coming: {
    title: 'Prochaines dates',
    none: 'Aucune date à venir.',
    agenda: 'L’agenda',
  },
  liaison: {
    title: 'Les directions répondent',
    median: (days: number) => `${frenchNumber(days)}\u00a0${days < 2 ? 'jour ouvré' : 'jours ouvrés'} en médiane`,
    few: 'trop peu de réponses pour un délai',
    late: (n: number) => `${frenchNumber(n)} en retard`,
    none: 'L’annuaire des directions n’est pas encore écrit.',
    all: 'Qui s’occupe de quoi\u00a0?',
  },
  activity: {
    title: 'Ce qui s’y passe',
    none: 'Rien n’a encore été publié ici.',
  },
  gaps: {
    title: 'Ce qui manque, et quoi faire',
    detail: (names: readonly string[]) => joinWords(names),
  },
  asked: {
    title: 'Une communauté voudrait commencer près de la vôtre',
    text: 'Répondez en votre nom commun\u00a0: votre silence la laissera créer.',
    until: 'avant la fin du',
  },
  presentation: {
    title: 'Modifier la présentation',
    lede: 'Ces textes sont publics. Chaque changement est daté dans l’histoire de la communauté.',
    submit: 'Enregistrer',
    saved: 'La présentation est enregistrée.',
    labels: {
      objet: 'À quoi elle sert',
      regles: 'Comment elle décide et partage',
      rythme: 'Son rythme',
      site: 'Son site',
    },
    hints: {
      objet: 'Deux ou trois phrases\u00a0: pour qui, pour quoi, avec qui.',
      regles: 'Ce que les membres ont écrit en commun.',
      rythme: 'Quand elle se réunit, quand elle fait le point.',
    },
    purposeMissing: 'Dites à quoi elle sert.',
    url: 'Une adresse complète, comme https://exemple.org.',
    stale: 'Quelqu’un l’a modifiée avant vous.',
  },
  place: {
    title: 'La communauté de ce territoire',
    see: 'Entrer dans la communauté',
    others: 'Communautés qui touchent ce territoire',
    noneTitle: 'Aucune communauté n’a ce territoire pour foyer',
    noneText: 'Regardez qui agit déjà ici, levez la main, ou commencez.',
    begin: 'Regarder, puis commencer',
    follow: 'Suivre ce territoire',
    agenda: 'Agenda de ce territoire (calendrier)',
  },
} as const

export const activity: Record<string, string> = {
  'community.presentation_changed': 'Présentation modifiée',
}

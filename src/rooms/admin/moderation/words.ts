import { count } from '#core/pure/text.ts'
import type { CommentQueue } from '#rooms/newsroom/index.ts'

export const queueNames: Record<CommentQueue, string> = {
  waiting: 'À relire',
  reported: 'Signalés',
  appeals: 'Recours',
  published: 'Publiés',
  refused: 'Refusés ou retirés',
  spam: 'Piège à robots',
}

export const queueSlugs: Record<CommentQueue, string> = {
  waiting: 'a-relire',
  reported: 'signales',
  appeals: 'recours',
  published: 'publies',
  refused: 'refuses',
  spam: 'piege',
}

const nb = '\u00a0'

export const words = {
  lede: 'Chaque message est lu par une personne avant d’être publié, en 72\u00a0heures au plus. Chaque refus dit la règle enfreinte, et peut être contesté une fois.',
  queues: 'Files',
  none: 'Rien n’attend ici.',
  late: 'En retard',
  due: { waiting: 'à relire avant le', reported: 'réponse promise avant le', appeals: 'à juger avant le' },
  title: (number: number, name: string, title: string) =>
    `Message n°${nb}${number} de ${name || 'son auteur'}, sur «${nb}${title}${nb}»`,
  crumb: (number: number) => `Message n°${nb}${number}`,
  facts: 'Ce que l’on sait',
  about: 'Sur',
  from: 'De',
  guest: 'Sans compte',
  guestHint: 'sans compte\u00a0: le nom et l’adresse ne sont pas vérifiés',
  email: 'Adresse (visible ici seulement)',
  site: 'Site',
  sent: 'Envoyé le',
  dueOn: 'À relire avant le',
  past: 'Messages précédents de la même adresse',
  noPast: 'Premier message de cette adresse.',
  pastStatuses: {
    pending: ['en attente', 'en attente'],
    published: ['publié', 'publiés'],
    refused: ['refusé', 'refusés'],
    spam: ['dans le piège', 'dans le piège'],
    removed: ['retiré', 'retirés'],
  },
  answersTo: (name: string) => `En réponse à ${name || 'un commentaire retiré'}`,
  parent: (number: number) => `Lire le message n°${nb}${number}`,
  links: (n: number) => `${count(n, 'lien', 'liens')} dans le message`,
  text: 'Le message',
  whole: 'Lire tout le message',
  masked: 'Tel qu’il est publié',
  select: (number: number, name: string) => `Choisir le message n°${nb}${number} de ${name}`,
  bulkPublish: 'Publier les messages cochés',
  bulkRefuse: 'Les refuser tous, pour la même règle',
  bulkRefuseSubmit: 'Refuser les messages cochés',
  publish: 'Publier',
  decision: 'Décider',
  trapped:
    'Ce message a rempli un champ que les personnes ne voient pas. Son auteur croit qu’il attend. S’il est d’une personne, publiez-le ou refusez-le.',
  advertising: 'Refuser\u00a0: publicité',
  advertisingWhy: 'Le message fait la promotion d’un produit, d’un service ou d’un site, ou il est envoyé en nombre.',
  refuse: 'Refuser',
  remove: 'Retirer en urgence',
  undo: 'Revenir sur cette décision',
  undoHint: 'Possible pendant dix minutes\u00a0: l’auteur n’est prévenu qu’ensuite.',
  lately: 'Ce que vous venez de décider',
  undoMany: (n: number) => (n < 2 ? 'Revenir sur cette décision' : `Revenir sur ces ${n} décisions`),
  reason: 'Règle enfreinte',
  why: 'En quoi\u00a0? (envoyé à l’auteur)',
  own: 'C’est votre message\u00a0: une autre personne le relira.',
  mask: 'Masquer des données personnelles',
  maskText:
    'Rien d’autre ne se modifie. Recopiez exactement chaque passage à masquer, un par ligne\u00a0; la page dira que des données ont été masquées, et l’auteur en est prévenu.',
  passages: 'Passages à masquer',
  maskSubmit: 'Masquer',
  maskMissing: 'Recopiez au moins un passage.',
  unmask: 'Démasquer tout le message',
  reports: 'Signalements',
  settle: 'Répondre aux signalements',
  outcome: 'Ce qui est fait du commentaire',
  outcomes: { kept: 'Le commentaire reste', masked: 'Les données sont masquées', removed: 'Le commentaire est retiré' },
  removal: 'S’il est retiré\u00a0: la règle enfreinte',
  removalWhy: 'S’il est retiré\u00a0: en quoi\u00a0? (envoyé à l’auteur)',
  noRule: 'Choisir une règle',
  appeal: 'Recours',
  appealText: 'Les raisons de l’auteur',
  notYours: 'Vous avez pris la première décision, ou écrit ce message\u00a0: une autre personne jugera.',
  overturn: 'Accepter le recours et publier',
  uphold: 'Maintenir la décision',
  answer: 'Votre réponse motivée',
  done: {
    decided: (n: number) => (n === 1 ? 'C’est décidé.' : `${count(n, 'décision prise', 'décisions prises')}.`),
    undone: 'La décision est reprise\u00a0: le message attend de nouveau.',
    undoneMany: (n: number) =>
      n === 0
        ? 'Plus rien ne peut être repris\u00a0: les auteurs sont prévenus.'
        : `${count(n, 'décision reprise', 'décisions reprises')}\u00a0: ${n < 2 ? 'le message attend' : 'les messages attendent'} de nouveau.`,
    masked: 'Les passages sont masqués.',
    unmasked: 'Le message est montré de nouveau tel qu’il a été écrit.',
    settled: 'Les personnes qui ont signalé sont prévenues.',
    judged: 'Le recours est jugé, son auteur est prévenu.',
    none: 'Aucun message n’était coché.',
    some: (done: number, not: number) =>
      `${count(done, 'décision prise', 'décisions prises')}, ${count(not, 'message inchangé', 'messages inchangés')} (déjà traité, ou écrit par vous).`,
  },
  missing: {
    reason: 'Choisissez une règle.',
    why: 'Dites en quoi.',
    answer: 'Motivez votre décision.',
    outcome: 'Choisissez ce qui est fait.',
    chosen: 'Cochez au moins un message.',
  },
} as const

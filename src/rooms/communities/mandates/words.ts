import { type Day, formatDay } from '#core/pure/dates.ts'
import { count } from '#core/pure/text.ts'
import { type MandateStatus, type Stage, type Standing, terms } from './rules.ts'

export const nb = '\u00a0'

/** What happened, for the activity of a community. */
export const activity = {
  'community.mandate_proposed': 'Mandat d’animation proposé',
  'community.mandate_entrusted': 'Mandat d’animation confié',
  'community.mandate_voted': 'Mandat d’animation soumis au vote',
  'community.mandate_declined': 'Mandat d’animation refusé par les membres',
  'community.mandate_cancelled': 'Proposition de mandat sans suite',
  'community.mandate_reviewed': 'Bilan de l’animation publié',
  'community.mandate_given_back': 'Mandat d’animation rendu',
  'community.mandate_withdrawn': 'Mandat d’animation retiré par les membres',
  'community.mandate_handed_over': 'Animation transmise',
  'community.mandate_ended': 'Mandat d’animation arrivé à son terme',
  'community.mandate_questioned': 'Nouvelles demandées à l’animation',
} as const
export type ActivityVerb = keyof typeof activity

export const statusNames: Record<MandateStatus, string> = {
  consulted: 'En consultation',
  voted: 'Soumis au vote',
  entrusted: 'Confié',
  declined: 'Refusé par les membres',
  cancelled: 'Sans suite',
  withdrawn: 'Retiré',
  handed_over: 'Transmis',
  ended: 'Arrivé à son terme',
}

export const stageNames: Record<Stage, string> = {
  consulted: 'En consultation',
  voted: 'Soumis au vote',
  coming: 'À venir',
  'in-force': 'En cours',
  over: 'Terminé',
  refused: 'Non confié',
}

export const standingNames: Record<Standing, string> = {
  raised: 'Sans réponse',
  answered: 'Répondue',
  taken: 'Prise en compte',
  withdrawn: 'Levée par son auteur',
  maintained: 'Maintenue',
}

export const span = (from: Day, to: Day): string => `du ${formatDay(from)} au ${formatDay(to)}`
export const daysLeft = (n: number): string =>
  n < 0 ? 'le terme est passé' : n === 0 ? 'dernier jour' : `encore ${count(n, 'jour', 'jours')}`

export const words = {
  title: 'Animation',
  lede: 'Animer, c’est réunir, outiller et publier pour les autres. La communauté confie ce mandat à une ou plusieurs organisations, pour un an au plus. Il ne donne aucun pouvoir sur les votes, ni sur qui est membre.',
  propose: 'Proposer un mandat',
  proposeNext: 'Proposer la suite',
  takeOver: 'Proposer de reprendre l’animation',
  current: 'Qui anime aujourd’hui',
  none: 'Personne n’a encore reçu de mandat',
  noneText:
    'En attendant, la personne qui a commencé la communauté peut réunir ses membres. Tout membre peut proposer un mandat.',
  vacant: (since: Day) =>
    `Plus personne n’anime cette communauté depuis le ${formatDay(since)}. Tout membre peut proposer de la reprendre.`,
  joinFirst: 'Pas encore membre ? Demandez à rejoindre la communauté, puis proposez.'.replace(' ?', `${nb}?`),
  renews: 'Renouvelle le mandat précédent',
  next: 'Ensuite',
  proposed: 'Proposition en cours',
  proposedUntil: (until: Day) => `Les membres peuvent soutenir ou objecter jusqu’au ${formatDay(until)} inclus.`,
  voting: 'Une objection a été maintenue. Les membres votent.',
  read: 'Lire et donner votre avis',
  see: 'Lire ce mandat',
  past: 'Les mandats passés',
  holders: 'Confié à',
  proposedTo: 'Proposé à',
  collegial: 'Mandat collégial',
  dates: 'Dates',
  entrustedOn: 'Confié le',
  handover: 'Passation',
  back: 'Retour à l’animation',
  cancel: 'Annuler',
  mission: 'La mission',
  how: 'Comment un mandat est confié',
  howSteps: [
    `Un membre propose une mission, une ou plusieurs organisations, et des dates.`,
    `Les membres ont ${terms.consultation} jours pour soutenir ou objecter, avec leurs raisons. Chaque objection reçoit une réponse.`,
    `Au terme, si aucune objection ne demeure et si une organisation accepte, le mandat est confié. Sinon, les membres votent.`,
    `Avant la fin vient le bilan. Le mandat est renouvelé par une nouvelle consultation, transmis à d’autres, ou il s’arrête à sa date.`,
  ],
  allVacant: 'Tous les territoires à reprendre',
  vacantList: 'Territoires à reprendre',
  vacantLede:
    'Des communautés que plus personne n’anime. Leurs membres, leurs décisions et leur feuille de route sont toujours là.',
  vacantNone: 'Aucun territoire à reprendre',
  vacantNoneText: 'Chaque communauté qui a été animée l’est encore aujourd’hui.',
  vacantSince: (day: Day) => `Sans animation depuis le ${formatDay(day)}`,
  vacantAct: 'Proposer de reprendre',
  vacantProposed: 'Une proposition est en consultation',
}

export const letters = {
  open: 'Ouvrir la page du mandat',
  proposed: {
    subject: (community: string) => `Un mandat d’animation est proposé dans ${community}`,
    paragraphs: (holders: string, span: string, until: Day) => [
      `Il est proposé de confier l’animation à ${holders}, ${span}.`,
      `Vous pouvez soutenir ou objecter, avec vos raisons, jusqu’au ${formatDay(until)} inclus. Sans objection maintenue, le mandat est confié.`,
    ],
  },
  asked: {
    subject: (community: string) => `Acceptez-vous d’animer ${community}${nb}?`,
    paragraphs: (span: string, until: Day) => [
      `Un mandat d’animation vous est proposé, ${span}. Il faut votre accord avant le ${formatDay(until)}${nb}: sans lui, votre organisation n’y figurera pas.`,
    ],
  },
  objected: {
    subject: (community: string) => `Une objection au mandat proposé dans ${community}`,
    paragraphs: (name: string) => [`${name} objecte, avec ses raisons. Une objection sans réponse mène à un vote.`],
  },
  answered: {
    subject: (community: string) => `Votre objection a une réponse dans ${community}`,
    paragraphs: (until: Day) => [
      `Vous pouvez la lever ou la maintenir jusqu’au ${formatDay(until)} inclus. Sans nouvelle de vous, elle est tenue pour levée.`,
    ],
  },
  changed: {
    subject: (community: string) => `La mission proposée dans ${community} a changé`,
    paragraphs: () => ['La mission sur laquelle vous vous êtes exprimé a été récrite. La page montre ce qui a changé.'],
  },
  entrusted: {
    subject: (community: string) => `L’animation de ${community} est confiée`,
    paragraphs: (holders: string, span: string) => [`L’animation est confiée à ${holders}, ${span}.`],
  },
  voted: {
    subject: (community: string) => `Un vote sur l’animation de ${community}`,
    paragraphs: (opens: Day) => [`Une objection demeure. Les membres votent à partir du ${formatDay(opens)}.`],
  },
  notEntrusted: {
    subject: (community: string) => `Le mandat proposé dans ${community} n’est pas confié`,
    paragraphs: (reason: string) => [reason, 'Tout membre peut faire une autre proposition.'],
  },
  reminder: {
    subject: (community: string, days: number) =>
      `L’animation de ${community} s’arrête ${days === 0 ? 'aujourd’hui' : `dans ${count(days, 'jour', 'jours')}`}`,
    paragraphs: (end: Day, isReviewed: boolean) => [
      `Le mandat se termine le ${formatDay(end)}. Passé ce jour, plus personne n’anime, sauf si la suite est proposée et confiée.`,
      ...(isReviewed ? [] : ['Le bilan n’est pas encore écrit. Il précède tout renouvellement.']),
    ],
  },
  ended: {
    subject: (community: string) => `${community} est à reprendre`,
    paragraphs: () => [
      'Le mandat d’animation est terminé, et personne n’a pris la suite. La communauté garde ses membres et ses décisions.',
      'Si vous voulez l’animer, proposez-le.',
    ],
  },
  givenBack: {
    subject: (community: string) => `L’animation de ${community} est rendue`,
    paragraphs: (name: string, end: Day) => [
      `${name} rend son mandat. Il prendra fin le ${formatDay(end)}. D’ici là, la suite peut être proposée.`,
    ],
  },
  withdrawn: {
    subject: (community: string) => `Le mandat d’animation de ${community} est retiré`,
    paragraphs: () => [
      'Les membres ont décidé de retirer le mandat. Plus personne n’anime la communauté pour l’instant.',
    ],
  },
  kept: {
    subject: (community: string) => `Le mandat d’animation de ${community} continue`,
    paragraphs: () => ['Le retrait du mandat n’a pas été décidé. Le mandat continue jusqu’à sa date.'],
  },
  questioned: {
    subject: (community: string) => `Les membres de ${community} n’ont plus de nouvelles`,
    paragraphs: (until: Day) => [
      `Plusieurs membres disent ne plus avoir de nouvelles de l’animation. Donnez-en avant le ${formatDay(until)}.`,
      'Sans réponse, la question du retrait du mandat est posée aux membres.',
    ],
  },
  silent: {
    subject: (community: string) => `Sans réponse, ${community} vote sur le retrait du mandat`,
    paragraphs: (opens: Day) => [
      `L’animation n’a pas donné de nouvelles dans les ${terms.news} jours. Les membres votent à partir du ${formatDay(opens)}.`,
    ],
  },
  news: {
    subject: (community: string) => `Des nouvelles de l’animation de ${community}`,
    paragraphs: () => ['L’animation a répondu aux membres qui n’avaient plus de nouvelles.'],
  },
  handedOver: {
    subject: (community: string) => `L’animation de ${community} est transmise`,
    paragraphs: (holders: string) => [`Tout a été transmis et reçu. ${holders} prend la suite.`],
  },
}

import { quoted } from '#core/pure/text.ts'
import type { LiaisonRefusal, RequestStatus } from '../rules.ts'

const nb = '\u00a0'

export const statusNames: Record<RequestStatus, string> = {
  received: 'Reçue',
  routed: 'Orientée',
  meeting: 'Rendez-vous',
  followed: 'Répondue',
  closed: 'Close',
  withdrawn: 'Retirée',
}

export const opinionNames = {
  solved: 'Ma question est réglée',
  helped: 'Cela m’a aidé',
  no_use: 'Cela ne m’a pas servi',
} as const

export const refusals: Record<LiaisonRefusal, string> = {
  'not-now': 'Cette demande a changé entre-temps. Votre texte est gardé\u00a0; relisez où elle en est.',
  retired: 'Cette direction n’est plus dans l’annuaire. Choisissez-en une autre, ou laissez-nous orienter.',
  'too-many': 'Cinq de vos demandes attendent déjà une réponse ici. Attendez-en une, ou retirez-en une.',
  'same-service': 'La demande est déjà dans cette direction.',
}

export const words = {
  askTitle: 'Poser une demande à la collectivité',
  askLede: 'Une personne vous répond en dix jours ouvrés. Sans réponse, la demande remonte toute seule.',
  service: 'À quelle direction',
  unknown: 'Je ne sais pas\u00a0: orientez ma demande',
  suggested: 'D’après vos mots',
  subject: 'Sujet',
  subjectHint: 'En une ligne, avec vos mots.',
  message: 'Votre demande',
  messageHint:
    'Ce que vous voulez faire, où, pour quand, et ce qu’il vous faut. Seules les personnes de la direction la lisent.',
  sheet: 'Au nom de',
  noSheet: 'En mon nom',
  send: 'Envoyer la demande',
  sent: (due: string) => `Votre demande est partie. Réponse attendue le ${due} au plus tard.`,

  mine: 'Mes demandes aux collectivités',
  mineLede: 'Ce que vous avez demandé, et ce qui attend votre réponse.',
  toAnswer: 'À vous',
  asked: 'Vos demandes',
  over: 'Terminées',
  emptyTitle: 'Aucune demande',
  empty: 'Une demande se pose depuis la page «\u00a0Directions\u00a0» d’une communauté.',
  toCommunities: 'Voir les communautés',

  number: (n: number) => `Demande n°${nb}${n}`,
  to: 'Adressée à',
  nobody: 'Pas encore orientée',
  forWhom: 'Au nom de',
  status: 'État',
  received: 'Reçue le',
  due: 'Réponse attendue le',
  answered: 'Première réponse le',
  late: 'Hors délai',
  escalated: 'La demande est remontée',
  meetingOn: 'Rendez-vous le',
  exchange: 'Échanges',
  sides: { asker: 'Demande', service: 'Réponse de la direction', route: 'Orientation' },
  next: {
    received: 'La demande attend d’être orientée vers la bonne direction.',
    routed: 'La direction a la main.',
    meeting: 'Un rendez-vous est prévu. Dites ensuite ce qu’il a donné.',
    followed: 'La direction a répondu. Chacun peut clore quand c’est fini pour lui.',
    closed: 'Les deux côtés ont clos.',
    withdrawn: 'La demande a été retirée.',
  } satisfies Record<RequestStatus, string>,

  overtaken: 'Ce que vous avez écrit n’est pas parti',

  routeTitle: 'Orienter la demande',
  routeTo: 'Vers',
  routeWhy: 'Pourquoi',
  routeWhyHint: 'Lu par la personne qui demande et par la direction.',
  route: 'Orienter',
  routeDone: 'La demande est orientée.',
  routed: (service: string, reason: string) => `Vers ${quoted(service)}. ${reason}`,

  answerTitle: 'Répondre',
  answerText: 'Votre réponse',
  answerMeeting: 'Rendez-vous proposé',
  answerMeetingHint: 'Facultatif.',
  answer: 'Envoyer la réponse',
  answerDone: 'La réponse est partie.',
  meetingTitle: 'Proposer un rendez-vous',

  followTitle: 'Ce que cela a donné',
  followText: 'La suite',
  followHint: 'Une décision, une autorisation, un refus et pourquoi, la prochaine étape.',
  follow: 'Enregistrer la suite',
  followDone: 'La suite est enregistrée.',

  moreTitle: 'Ajouter un mot',
  moreText: 'Votre message',
  more: 'Envoyer',
  moreDone: 'Le message est parti.',

  closeTitle: 'Clore',
  closeAsker: 'Pour vous, cette demande',
  closeSaid: 'Un mot à ajouter',
  closeSaidHint: 'Facultatif. L’autre côté le lit.',
  close: 'Clore de mon côté',
  closeDone: 'C’est noté\u00a0: la demande est close quand les deux côtés l’ont close.',
  closeBoth: 'La demande est close.',
  closedByAsker: 'La personne qui demande a clos',
  closedByService: 'La direction a clos',

  withdraw: 'Retirer ma demande',
  withdrawTitle: 'Retirer cette demande\u00a0?',
  withdrawLede: 'La direction n’aura plus à répondre. Les échanges restent lisibles des deux côtés.',
  withdrawDone: 'La demande est retirée.',
  back: 'Revenir à la demande',

  errors: {
    subject: 'Dites le sujet en une ligne.',
    message: 'Dites ce que vous demandez.',
    service: 'Choisissez une direction.',
    reason: 'Dites pourquoi.',
    body: 'Écrivez votre texte.',
    meeting: 'Écrivez une date à venir.',
    opinion: 'Choisissez ce qu’il en est pour vous.',
  },
} as const

export const letters = {
  see: 'Lire la demande',
  arrived: {
    subject: (subject: string) => `Une demande pour vous${nb}: ${subject}`,
    paragraphs: (service: string | null, due: string, message: string) => [
      service
        ? `Une demande arrive à ${quoted(service)}. Réponse attendue le ${due} au plus tard.`
        : `Une demande attend d’être orientée vers la bonne direction. Réponse attendue le ${due} au plus tard.`,
      message,
    ],
  },
  reminder: {
    subject: (subject: string, left: number) =>
      left === 0 ? `Dernier jour pour répondre${nb}: ${subject}` : `Une demande attend votre réponse${nb}: ${subject}`,
    paragraphs: (due: string) => [`La réponse est attendue le ${due} au plus tard. Au-delà, la demande remonte.`],
  },
  escalated: {
    subject: (subject: string) => `Sans réponse à temps${nb}: ${subject}`,
    paragraphs: (service: string | null, due: string) => [
      `${service ? `${quoted(service)} n’a` : 'Personne n’a'} pas répondu avant le ${due}. La demande vous arrive${nb}: vous pouvez répondre, ou l’orienter ailleurs.`,
    ],
  },
  late: {
    subject: (subject: string) => `Votre demande remonte${nb}: ${subject}`,
    paragraphs: [
      'La direction n’a pas répondu dans les dix jours ouvrés. Votre demande a été transmise à son suppléant, au point d’entrée général de la collectivité et à qui anime la communauté. Le retard compte dans les délais publics.',
    ],
  },
  answered: {
    subject: (subject: string) => `Réponse à votre demande${nb}: ${subject}`,
    paragraphs: (body: string, meeting: string | null) => [
      body,
      ...(meeting ? [`Rendez-vous proposé le ${meeting}.`] : []),
    ],
  },
  said: { subject: (subject: string) => `Un mot de plus${nb}: ${subject}` },
  closed: {
    subject: (subject: string) => `Demande close${nb}: ${subject}`,
    one: 'L’autre côté a clos cette demande. Dites ce qu’il en est pour vous\u00a0: sans réponse dans quinze jours, elle sera close.',
    both: 'Les deux côtés ont clos cette demande.',
    silent: 'Quinze jours ont passé sans réponse de l’autre côté\u00a0: la demande est close.',
  },
} as const

import { count, quoted } from '#core/pure/text.ts'
import { paths } from './paths.ts'
import {
  acceptDays,
  type CallRefusal,
  type CallStatus,
  longestMonths,
  mostSeats,
  openDays,
  type PeerStatus,
} from './rules.ts'

const nb = '\u00a0'

export const statusNames: Record<CallStatus, string> = {
  open: 'Appel ouvert',
  vote: 'Au vote',
  chosen: 'Pairs choisis',
  ended: 'Mandat terminé',
  nobody: 'Sans candidat',
}

export const peerNames: Record<PeerStatus, string> = {
  candidate: 'Se propose',
  offered: 'Siège proposé, réponse attendue',
  accepted: 'Anime',
  declined: 'A laissé le siège',
  withdrawn: 'S’est retiré',
  left: 'A quitté avant le terme',
}

export const wayNames = { lot: 'Par tirage au sort', vote: 'Par un vote' } as const

export const refusals: Record<CallRefusal, string> = {
  'call-open': 'Un appel est déjà ouvert. Un seul à la fois.',
  dates: `Ces dates ne vont pas${nb}: le mandat commence après l’appel et les réponses, et dure six mois au plus.`,
  'not-open': 'Cet appel est clos.',
  already: 'Vous vous êtes déjà proposé, ou ce membre a déjà quelqu’un.',
  'not-offered': 'Aucun siège ne vous est proposé ici.',
}

export const activity: Record<string, string> = {
  'banner.call_opened': 'Appel à animer la bannière',
  'banner.call_vote': 'Pairs animateurs\u00a0: au vote',
  'banner.call_chosen': 'Pairs animateurs choisis',
  'banner.call_ended': 'Mandat de pairs terminé',
  'banner.peer_accepted': 'Un pair accepte d’animer la bannière',
  'banner.peer_left': 'Un pair quitte l’animation avant le terme',
}

export const words = {
  title: 'Animer la bannière',
  lede: `Des pairs, pour peu de temps${nb}: six mois au plus, tirés au sort ou choisis par un vote. Ils convoquent, regroupent les idées, annoncent les votes. Ils ne comptent ni ne changent aucune voix, et n’excluent personne.`,
  now: 'Qui anime aujourd’hui',
  nobodyNow: 'Personne. Tout membre peut alors mettre une question au vote.',
  until: 'jusqu’au',
  calls: 'Appels',
  emptyTitle: 'Aucun appel encore',
  empty: 'Un membre de la bannière peut lancer le premier.',
  membersOnly: 'Seul un membre de la bannière lance un appel.',
  open: 'Lancer un appel',
  by: (member: string) => `Lancé par ${quoted(member)}`,
  fictional: 'Fictif',
  status: 'État',
  how: 'Comment',
  seats: (n: number) => count(n, 'siège', 'sièges'),
  openUntil: 'On se propose jusqu’au',
  mandate: 'Mandat',
  from: 'du',
  to: 'au',
  candidates: 'Qui se propose',
  noCandidate: 'Personne encore.',
  order: 'L’ordre',
  orderText: `Un siège laissé va au suivant. Qui est appelé a ${acceptDays}${nb}jours pour répondre.`,
  draw: 'Le tirage, à refaire soi-même',
  drawText:
    'L’ordre est celui de l’empreinte SHA-256 de «\u00a0graine:numéro\u00a0», dans l’ordre croissant. Entre égaux d’un vote, le même tirage départage.',
  toVote: 'Voir le vote',

  newTitle: 'Lancer un appel',
  newLede: `L’appel dure ${openDays}${nb}jours. Un seul à la fois.`,
  mission: 'La mission',
  missionHint: 'Ce que ces pairs feront, et ce qu’ils ne feront pas.',
  seatsLabel: 'Nombre de sièges',
  seatsHint: `De 1 à ${mostSeats}.`,
  startsLabel: 'Début du mandat',
  endsLabel: 'Fin du mandat',
  endsHint: `${longestMonths}${nb}mois au plus.`,
  submit: 'Lancer l’appel',
  opened: 'L’appel est lancé.',

  comeTitle: 'Se proposer',
  comeText: 'Ce que vous apportez',
  comeHint: 'Public, signé du nom du membre que vous représentez, pas du vôtre.',
  come: 'Me proposer',
  came: 'Votre proposition est publiée.',
  withdraw: 'Retirer ma proposition',
  withdrawn: 'Votre proposition est retirée.',
  offeredTitle: 'Un siège vous est proposé',
  accept: 'Accepter',
  decline: 'Laisser le siège',
  accepted: 'Vous animerez la bannière pendant ce mandat.',
  declined: 'Le siège va au suivant.',
  leave: 'Quitter l’animation',
  leaveTitle: 'Quitter l’animation avant le terme\u00a0?',
  leaveLede: 'Le siège va au suivant dans l’ordre du tirage ou du vote. Vous ne pourrez pas le reprendre.',
  back: 'Revenir à l’appel',
  left: 'C’est noté\u00a0: le siège va au suivant.',

  vote: {
    title: 'Choisir les pairs qui animeront la bannière',
    question: (mission: string, seats: number, id: string) =>
      `Répartissez vos points entre ceux qui se proposent${nb}: ${count(seats, 'siège', 'sièges')}. La mission${nb}: ${mission} L’appel et ce que chacun dit${nb}: ${paths.call(id)}.`,
  },

  errors: {
    member: 'Choisissez au nom de qui.',
    mission: 'Dites la mission.',
    seats: 'Un nombre de 1 à 5.',
    how: 'Choisissez comment.',
    day: 'Écrivez une date.',
    statement: 'Dites ce que vous apportez.',
  },
} as const

export const letters = {
  offered: {
    subject: 'Un siège vous est proposé pour animer la bannière',
    paragraphs: (mission: string, from: string, until: string, by: string) => [
      `Vous vous étiez proposé pour animer la bannière. Un siège est à vous, du ${from} au ${until}, si vous l’acceptez avant le ${by} au soir.`,
      mission,
      'Sans réponse, il va au suivant.',
    ],
    action: 'Répondre',
  },
} as const

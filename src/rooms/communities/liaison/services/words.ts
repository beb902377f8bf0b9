import { formatDay } from '#core/pure/dates.ts'
import { count } from '#core/pure/text.ts'
import type { Delays } from '../rules.ts'
import type { ServiceRefusal } from './actions.ts'

const nb = '\u00a0'

export const contactKinds = { contact: 'Référent', deputy: 'Suppléant' } as const

export const refusals: Record<ServiceRefusal, string> = {
  stale: 'Quelqu’un a modifié cette direction depuis que vous l’avez ouverte. Votre texte est gardé ci-dessous.',
  duplicate: 'Cette collectivité a déjà une direction de ce nom.',
  'general-taken': 'Cette collectivité a déjà un point d’entrée général.',
  'open-requests': `Des demandes attendent cette direction${nb}: orientez-les ailleurs ou répondez-y d’abord.`,
}

export const activity: Record<string, string> = {
  'community.service_added': 'Direction ajoutée à l’annuaire',
  'community.service_retired': 'Direction retirée de l’annuaire',
  'community.contact_named': 'Une personne répond désormais de la direction',
}

export const words = {
  lede: 'Qui s’occupe de quoi dans la collectivité, et en combien de temps on vous répond. Une question mal adressée n’est jamais perdue\u00a0: elle est réorientée.',
  search: 'Qui s’occupe de quoi\u00a0?',
  searchLabel: 'Votre sujet, avec vos mots',
  searchHint: 'Par exemple\u00a0: occuper un local vide, cantine, marché public.',
  searchButton: 'Chercher',
  found: (n: number, typed: string) => `${count(n, 'direction', 'directions')} pour «${nb}${typed}${nb}»`,
  nothingFound: 'Aucune direction ne répond à ces mots. Posez quand même votre question\u00a0: elle sera orientée.',
  all: 'Toutes les directions',
  emptyTitle: 'Aucune direction n’est encore décrite',
  empty:
    'Qui anime la communauté décrit ici, avec la collectivité, ce que chaque direction prend en charge et qui y répond.',
  emptyAsk: 'En attendant, une demande arrive à qui anime la communauté.',
  ask: 'Poser une demande',
  askThis: 'Poser une demande à cette direction',
  add: 'Ajouter une direction',
  edit: 'Modifier',
  handles: 'Ce qu’elle prend en charge',
  general: 'Point d’entrée général',
  generalHint: 'Reçoit ce qui n’a pas d’autre adresse, et ce qui n’a pas eu de réponse à temps.',
  contacts: 'Qui répond',
  until: 'jusqu’au',
  away: 'absent, le suppléant répond',
  noContact: 'Personne n’est nommé. Les demandes arrivent au point d’entrée général, sinon à qui anime la communauté.',
  invited: 'Invitation envoyée, pas encore acceptée',
  delays: 'Délais de réponse',
  delaysIntro: 'Sur douze mois, en jours ouvrés. La médiane se dit à partir de trois réponses.',
  promise: 'Réponse attendue en dix jours ouvrés.',
  delay: ({ answered, median, late, open }: Delays) =>
    [
      median === null
        ? answered === 0
          ? 'Pas encore de réponse mesurée'
          : 'Trop peu de réponses pour une médiane'
        : `Médiane${nb}: ${count(median, 'jour ouvré', 'jours ouvrés')}`,
      answered > 0 && count(answered, 'réponse', 'réponses'),
      open > 0 && `${count(open, 'demande', 'demandes')} en attente`,
      late > 0 && `${late}${nb}hors délai`,
    ]
      .filter(Boolean)
      .join(', '),
  none: 'Aucune demande encore',
  retired: (on: string) => `Cette direction a été retirée de l’annuaire le ${formatDay(on)}.`,
  backToDirectory: 'Revenir aux directions',

  newTitle: 'Ajouter une direction',
  editTitle: 'Modifier la direction',
  authority: 'Collectivité',
  authorityHint: 'Son nom tel que dans l’annuaire\u00a0: ceux qui tiennent sa fiche pourront tenir cette page.',
  name: 'Direction ou service',
  handlesHint:
    'Avec les mots de ceux qui cherchent, pas ceux de l’organigramme\u00a0: «\u00a0Installer un compost de quartier, occuper une friche\u00a0».',
  isGeneral: 'C’est le point d’entrée général de la collectivité',
  save: 'Enregistrer',
  saved: 'La direction est enregistrée.',
  retire: 'Retirer de l’annuaire',
  retireTitle: (name: string) => `Retirer «${nb}${name}${nb}» de l’annuaire${nb}?`,
  retireLede: 'La direction ne recevra plus de demandes. Ce qui a été demandé et répondu reste.',
  retireDone: 'La direction est retirée de l’annuaire.',

  nameTitle: 'Nommer qui répond',
  nameIntro:
    'La personne reçoit une invitation\u00a0; elle commence quand elle accepte. Son adresse et son nom ne sont jamais publics, sa fonction l’est.',
  kind: 'À quel titre',
  kindHints: {
    contact: 'Répond des demandes de la direction.',
    deputy: 'Répond pendant les absences, et quand rien ne vient.',
  },
  function: 'Fonction',
  functionHint: 'Celle qui se dit\u00a0: «\u00a0Référente innovation sociale\u00a0».',
  email: 'Adresse électronique professionnelle',
  act: 'Acte',
  actHint: 'Ce qui la nomme\u00a0: lettre de mission, note de service, délibération, avec sa date.',
  startsOn: 'Du',
  endsOn: 'Au',
  invite: 'Inviter',
  inviteDone: 'L’invitation est envoyée.',
  absence: 'Absence',
  absenceTitle: 'Dire une absence',
  absenceLede: 'Ce qui arrive pendant l’absence va au suppléant.',
  absenceClear: 'Je suis là\u00a0: effacer l’absence',
  absenceDone: 'L’absence est enregistrée.',
  absenceCleared: 'L’absence est effacée.',
  end: 'Mettre fin',
  endTitle: 'Mettre fin à cette fonction\u00a0?',
  endLede: 'La personne ne recevra plus de demandes et ne lira plus celles de la direction.',
  endDone: 'C’est terminé.',

  invitationTitle: 'Répondre d’une direction',
  invitationLede: (title: string, service: string, community: string) =>
    `On vous propose de répondre de «${nb}${service}${nb}», comme «${nb}${title}${nb}», auprès de ${community}.`,
  invitationWhat:
    'Les demandes vous arrivent par courriel et se lisent ici. Réponse attendue en dix jours ouvrés\u00a0; au-delà, la demande remonte. Votre nom n’est jamais public.',
  accept: 'Accepter',
  accepted: (service: string) => `Vous répondez désormais de «${nb}${service}${nb}».`,

  errors: {
    authority: 'Dites de quelle collectivité il s’agit.',
    name: 'Donnez le nom de la direction.',
    handles: 'Dites ce qu’elle prend en charge.',
    kind: 'Choisissez à quel titre.',
    function: 'Dites sa fonction.',
    email: 'Écrivez une adresse complète, comme prenom.nom@ville.fr.',
    act: 'Dites quel acte la nomme, et sa date.',
    startsOn: 'Écrivez une date.',
    endsOn: 'Écrivez une date.',
    order: 'La fin vient après le début, deux ans plus tard au plus.',
    absence: 'Écrivez les deux dates, dans l’ordre.',
  },
} as const

type Invited = {
  kind: 'contact' | 'deputy'
  title: string
  service: string
  community: string
  from: string
  until: string
}

export const letters = {
  invited: {
    subject: (service: string) => `Répondre des demandes faites à «${nb}${service}${nb}»`,
    paragraphs: ({ kind, title, service, community, from, until }: Invited) => [
      `Vous êtes proposé comme ${kind === 'contact' ? 'référent' : 'suppléant'} de «${nb}${service}${nb}» («${nb}${title}${nb}»), du ${from} au ${until}, auprès de ${community}.`,
      'Les porteurs de projets posent leurs demandes par le site, qui vous les transmet. Une réponse est attendue en dix jours ouvrés.',
    ],
    action: 'Lire et accepter',
    closing: 'Si ce message ne vous dit rien, ne faites rien\u00a0: rien ne commence sans votre accord.',
  },
} as const

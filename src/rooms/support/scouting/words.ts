import { type Day, formatDay, parisDay } from '#core/pure/dates.ts'
import { count, quoted } from '#core/pure/text.ts'
import { nb } from '../words.ts'
import { type AttachRefusal, type ContactRefusal, type NoticeRefusal, type ScoutingStatus, terms } from './rules.ts'

export const statusNames: Record<ScoutingStatus, string> = {
  spotted: 'Repéré, porteur pas encore contacté',
  contacted: 'Porteur contacté',
  agreed: 'Accord du porteur',
  declined: 'Décliné par le porteur',
  attached: 'Rattaché à une fiche',
}

/** What happens next, and by whom. */
export const nextOf = (status: ScoutingStatus, expiresOn: Day | null): string => {
  const on = expiresOn ? formatDay(expiresOn) : ''
  return {
    spotted: `À vous${nb}: écrivez au porteur. Sans cela, ce repérage sera effacé après le ${on}.`,
    contacted: `Au porteur de répondre. Sans réponse, tout sera effacé après le ${on}.`,
    agreed: `Au porteur de créer sa fiche, puis d’y rattacher ce repérage. Sans cela, il sera effacé après le ${on}.`,
    declined: 'Ce que vous aviez écrit est effacé. N’écrivez pas de nouveau à ce porteur pour ce projet.',
    attached: 'Vous pouvez lui proposer une orientation depuis sa page.',
  }[status]
}

export const noticeRefusals: Record<NoticeRefusal, string> = {
  'not-labelled': `Cette structure n’a pas de label actif aujourd’hui${nb}: elle ne peut pas repérer de projet.`,
  'already-noticed': 'Votre structure a déjà repéré ce projet. Reprenez le repérage en cours.',
  'already-declined': `Ce porteur a déjà répondu non à votre structure. Nous ne lui écrirons pas de nouveau.`,
  'own-project': 'Ce projet est le vôtre, ou celui de votre structure. Le repérage sert aux projets des autres.',
  'not-a-public-project': 'Choisissez un projet dont la fiche est en ligne.',
}

export const contactRefusals: Record<ContactRefusal, string> = {
  'not-now': 'Le porteur a déjà été contacté.',
  'not-labelled': `Cette structure n’a pas de label actif aujourd’hui${nb}: elle ne peut pas écrire à ce porteur.`,
  'nobody-there':
    'Personne ne tient cette fiche pour l’instant. Signalez le repérage avec l’adresse du porteur, si vous l’avez.',
}

export const attachRefusals: Record<AttachRefusal, string> = {
  'not-now': 'Ce repérage ne peut pas être rattaché.',
  'not-a-public-project': 'Mettez d’abord la fiche du projet en ligne.',
  'already-attached':
    'Cette structure a déjà repéré ce projet sur sa fiche. Choisissez un autre projet, ou reprenez votre accord.',
}

const days = (n: number) => count(n, 'jour', 'jours')

export const words = {
  title: 'Projets repérés',
  lede: `Vous avez rencontré un projet prometteur${nb}? Notez-le ici, écrivez à son porteur. Rien n’est public, rien n’est cherchable, tant qu’il n’a pas donné son accord.`,
  add: 'Repérer un projet',
  none: 'Aucun projet repéré',
  noneText: 'Quand vous repérez un projet, vous écrivez ce que vous avez vu. Son porteur le lit en entier et décide.',
  unlabelled: `Aucune de vos structures n’a de label actif aujourd’hui. Vous pouvez relire et effacer ce qui est en cours${nb}; rien de nouveau ne peut commencer.`,
  erasedProject: 'Projet dont le porteur a décliné',
  spottedOn: 'Repéré le',
  by: 'Par',
  place: 'Lieu',
  challenge: 'Défi',
  seen: 'Ce qui a été vu',
  written: 'Ce qui a été écrit',
  project: 'Fiche du projet',
  reach: 'Comment joindre le porteur',
  reachSheet: 'par les personnes qui tiennent sa fiche',
  contactedOn: 'Contacté le',
  answeredOn: 'Réponse le',
  next: 'Et maintenant',
  contact: 'Écrire au porteur',
  refer: 'Proposer une orientation',
  erase: 'Effacer ce repérage',
  form: {
    title: 'Repérer un projet',
    lede: `Écrivez seulement ce que vous accepteriez que le porteur lise${nb}: il lira tout. Pas de santé, d’opinion ni de vie privée.`,
    project: 'Nom du projet',
    seen: 'Ce que vous avez vu',
    seenHint: 'Des faits. Ce que fait le projet, pour qui, et pourquoi il vous semble utile.',
    place: 'Lieu',
    placeHint: 'Commune, intercommunalité, département ou région.',
    challenge: 'Défi',
    noChallenge: 'Sans défi particulier',
    reach: 'Joindre le porteur',
    reachHint: `L’une ou l’autre${nb}: la fiche du projet s’il en a une, sinon une adresse.`,
    sheet: 'Adresse de la page du projet sur ce site',
    sheetHint: `Par exemple${nb}: /projets/permis-de-bouger`,
    email: 'Adresse électronique du porteur',
    emailHint: 'Elle sert à lui écrire ce seul message, et son rappel. Elle est effacée avec le repérage.',
    submit: 'Enregistrer ce repérage',
  },
  errors: {
    project: 'Écrivez le nom du projet.',
    seen: 'Écrivez ce que vous avez vu.',
    email: `Écrivez une adresse complète, par exemple nom@domaine.fr.`,
    reach: 'Donnez la page du projet, ou l’adresse du porteur.',
    both: 'Donnez l’une ou l’autre, pas les deux.',
    sheet: 'Cette adresse ne mène pas à un projet en ligne.',
    place: 'Aucun lieu ne porte ce nom.',
    whichPlace: 'Plusieurs lieux portent ce nom. Choisissez.',
    challenge: 'Choisissez un défi de la liste.',
  },
  contacting: {
    title: 'Écrire au porteur',
    lede: (to: string) =>
      `Nous écrivons à ${to}. Le message dit qui vous êtes et mène à une page où tout ce que vous avez écrit peut être lu. Un seul rappel part après ${days(terms.reminder)}. Sans réponse après ${days(terms.answer)}, tout est effacé.`,
    preview: 'Ce que le porteur lira',
    submit: 'Envoyer le message',
  },
  erasing: {
    title: 'Effacer ce repérage',
    lede: `Ce que vous avez écrit disparaît, pour toujours. Seul un compteur par mois demeure.`,
    submit: 'Effacer',
  },
  answer: {
    title: (structure: string) => `${structure} a repéré votre projet`,
    lede: `Voici tout ce qui a été écrit sur votre projet. Rien n’est public. Vous décidez${nb}; le silence vaut refus.`,
    agreed: 'Vous avez donné votre accord',
    agreedLede: (on: Day) =>
      `Rien n’est encore public. Créez la fiche de votre projet avec un compte à cette adresse, puis rattachez-y ce repérage. Sans cela, tout sera effacé après le ${formatDay(on)}.`,
    declined: 'C’est effacé',
    create: 'Créer la fiche de mon projet',
    whatYes: 'Si vous êtes d’accord',
    yes: 'La structure garde ces lignes et peut vous proposer une orientation ou un accompagnement. Chaque proposition vous demandera votre accord.',
    whatNo: 'Si vous déclinez',
    no: 'Ces lignes et votre adresse sont effacées tout de suite. Cette structure ne pourra plus vous écrire pour ce projet.',
    agree: 'Je suis d’accord',
    decline: 'Je décline',
    changeMind: 'Reprendre mon accord',
  },
  done: {
    noticed:
      'Le repérage est enregistré. Personne d’autre que votre structure ne le lit. Écrivez maintenant au porteur.',
    contacted: 'Le message est parti. Le porteur lit tout et décide.',
    erased: 'Le repérage est effacé.',
    agreed: 'Votre accord est noté. La structure est prévenue.',
    declined: 'C’est effacé. La structure est prévenue, elle ne vous écrira plus pour ce projet.',
    attached: 'Le repérage est rattaché à votre projet.',
  },
} as const

const spotted = (at: Date) => `Le projet que votre structure a repéré le ${formatDay(parisDay(at))}`

export const letters = {
  contact: {
    subject: (structure: string) => `${structure} a repéré votre projet`,
    paragraphs: (structure: string, on: Day) => [
      `${quoted(structure)}, structure labellisée, a repéré votre projet et voudrait vous en parler.`,
      `Tout ce qu’elle a écrit sur vous est derrière ce lien. Lisez, puis dites oui ou non${nb}: aucun compte n’est nécessaire.`,
      `Rien n’est public. Si vous ne répondez pas, tout est effacé après le ${formatDay(on)}, votre adresse comprise.`,
    ],
    action: 'Lire et répondre',
    closing: 'Ce lien vous est personnel et ne sert qu’une fois.',
  },
  reminder: {
    subject: (structure: string) => `Rappel${nb}: ${structure} a repéré votre projet`,
    paragraphs: (structure: string, on: Day) => [
      `${quoted(structure)} vous a écrit il y a un mois à propos de votre projet. C’est le seul rappel.`,
      `Si vous ne répondez pas, tout ce qui a été écrit est effacé après le ${formatDay(on)}, votre adresse comprise.`,
    ],
    action: 'Lire et répondre',
    closing: 'Ce lien vous est personnel et ne sert qu’une fois.',
  },
  agreed: {
    subject: (structure: string) => `Votre accord à ${structure} est noté`,
    paragraphs: (_structure: string, on: Day) => [
      'Rien n’est encore public. Créez la fiche de votre projet avec un compte à cette adresse, puis rattachez-y ce repérage.',
      `Sans cela, tout est effacé après le ${formatDay(on)}.`,
    ],
    action: 'Relire, ou reprendre mon accord',
    closing: 'Vous pouvez changer d’avis par ce lien.',
  },
  structure: {
    action: 'Voir les projets repérés',
    agreed: {
      subject: 'Un porteur a donné son accord',
      paragraphs: (at: Date) => [`${spotted(at)}${nb}: son porteur est d’accord.`],
    },
    declined: {
      subject: 'Un porteur a décliné',
      paragraphs: (at: Date) => [
        `${spotted(at)}${nb}: son porteur décline. Ce que vous aviez écrit est effacé. Ne lui écrivez plus pour ce projet.`,
      ],
    },
    attached: {
      subject: 'Un repérage est rattaché à sa fiche',
      paragraphs: (at: Date) => [`${spotted(at)} a maintenant sa fiche. Vous pouvez lui proposer une orientation.`],
    },
    erased: {
      subject: 'Un repérage est effacé',
      paragraphs: (at: Date) => [`${spotted(at)} est effacé${nb}: son terme est passé sans réponse.`],
    },
  },
} as const

import { count } from '#core/pure/text.ts'
import type { Answer, Silence } from '../cases/parts/queries.ts'
import type { Reading } from '../cases/queries-readings.ts'
import type { Similar } from '../precedents/similar/queries.ts'
import type { Level } from '../rules.ts'
import type { Opinion } from './rules.ts'

const nb = '\u00a0'
const workingDays = (n: number) => count(n, 'jour ouvré', 'jours ouvrés')

export const opinionNames: Record<Opinion, string> = {
  solved: 'Le blocage est levé',
  helped: 'La réponse m’aide, sans tout régler',
  no_use: 'La réponse ne m’aide pas',
}

export const answerNames: Record<Answer, string> = {
  agrees: 'D’accord',
  partly: 'D’accord en partie',
  refuses: 'Refuse',
  not_competent: 'Dit ne pas être compétente',
}

export const silenceNames: Record<Exclude<Silence, 'none'>, (day: string, reference: string) => string> = {
  accepts: (day, reference) => `Sans réponse le ${day}, son silence vaut accord (${reference}).`,
  refuses: (day, reference) => `Sans réponse le ${day}, son silence vaut refus (${reference}).`,
}

export const closenessNames: Record<Similar['closeness'], string> = {
  very_close: 'Très proche',
  close: 'Proche',
  contrary: 'Issue contraire',
}

export const capacityNames: Record<Reading['capacity'], string> = {
  officer: 'A le dossier en main',
  deputy: 'Remplace la personne absente',
  supervisor: 'Supervise les dossiers',
}

export const readNames: Record<Reading['what'], string> = { case: 'Le dossier', document: 'Une pièce' }

/** What a hand may do at each level. */
export const levelTexts: Record<Level, string> = {
  1: 'Le service qui a répondu, ou sa commune. Peut s’expliquer, ou corriger sa réponse.',
  2: 'Peut écrire aux services du département, les réunir, proposer une solution.',
  3: 'Peut réunir plusieurs services. Le préfet peut déroger par arrêté motivé.',
  4: 'Peut dire comment la règle se lit partout, ou proposer de la changer.',
  5: 'Arbitre entre ministères.',
}

export const words = {
  lede: 'Où en est chaque dossier, qui l’a en main, et quand on vous répond.',
  drafts: 'Brouillons',
  untitled: 'Dossier sans titre',
  consentAsked: 'Votre accord est attendu',
  toAnswer: 'Une réponse vous attend',
  open: 'En cours',
  over: 'Terminés',
  emptyTitle: 'Aucun dossier pour le moment',
  empty: `Une règle, un service ou un silence bloque votre projet${nb}? Dites-le${nb}: une personne qui a le pouvoir d’agir vous répond.`,
  ask: 'Demander de l’aide',
  another: 'Un autre blocage',
  how: 'Comment cela se passe',
  nobodyYet: 'Personne ne l’a encore en main',
  dueOn: (day: string) => `Réponse due le ${day}`,
  held: 'En pause',

  filedOn: (number: string, day: string) => `${number}, déposé le ${day}`,
  confidential:
    'Confidentiel\u00a0: lu par votre projet, par la personne qui a la main et par celles qui supervisent. Chaque lecture est notée.',
  urgent: 'Urgent',
  fictional: 'Fictif',
  late: 'En retard',

  clock: {
    unread: (days: number) => `Lu sous ${workingDays(days)}`,
    unreadBy: (day: string) => `Au plus tard le ${day}.`,
    unreadText:
      'Une personne qui coordonne le service vérifie que le dossier est recevable, s’il est urgent, et à quel niveau la décision se prend. L’horloge de la réponse démarre à ce moment.',
    unreadLate: (day: string) =>
      `Votre dossier devait être lu au plus tard le ${day}, et ne l’est pas encore. Il a été signalé à celles et ceux qui supervisent pour tout le pays.`,
    left: (days: number) => (days === 0 ? 'Réponse due aujourd’hui' : `Réponse due dans ${workingDays(days)}`),
    late: (days: number) => `Réponse en retard de ${workingDays(days)}`,
    lateText: (day: string) =>
      `La réponse était due le ${day}. Le dossier monte de lui-même d’un niveau, et celles et ceux qui supervisent sont prévenus.`,
    missed: (day: string) =>
      `Une première date, le ${day}, est passée sans réponse. Un nouveau délai court, et c’est signalé à celles et ceux qui supervisent.`,
    paused: 'L’horloge est arrêtée',
    pausedSince: (day: string, left: number) =>
      `Depuis le ${day}. Il restera ${workingDays(left)} quand elle repartira.`,
    receivable: (day: string) => `Recevable le ${day}`,
    since: (day: string) => `Depuis le ${day}`,
    today: (day: number) => `Aujourd’hui, jour ${day}`,
    rule: 'L’horloge compte les jours ouvrés. Elle ne s’arrête que pour une raison écrite ici. Le délai passé, le dossier monte seul d’un niveau, jusqu’au plus haut.',
  },

  answerTitle: 'La réponse',
  opinionGiven: 'Votre avis\u00a0:',
  earlier: (times: number) => (times > 1 ? 'Les réponses précédentes' : 'La réponse précédente'),
  contested: (day: string) => `Contestée le ${day}${nb}:`,

  asked: 'Ce que vous demandez',
  fields: {
    wants: 'Ce que vous voulez faire',
    how: 'Ce qui bloque',
    rule: 'La règle ou la pratique en cause',
    purpose: 'Ce qu’elle protège',
    who: 'Qui a dit non',
    tried: 'Ce que vous avez tenté',
    consequence: 'Ce qui se passe sans réponse',
    request: 'Ce que vous proposez',
    needed: 'Pour quand',
    scale: 'Jusqu’où le projet irait',
    project: 'Le projet',
    structure: 'Dossier écrit par',
    place: 'Où',
    matter: 'De quoi il s’agit',
    urgent: 'Pourquoi c’est urgent',
  },

  administrations: 'Les administrations concernées',
  blocks: 'Décide',
  notAsked: 'Pas encore interrogée.',
  askedOn: (day: string) => `Interrogée le ${day}.`,
  dueBy: (day: string) => `Réponse attendue le ${day}.`,
  pastDue: (day: string) => `Réponse attendue le ${day}, en retard.`,
  answeredOn: (day: string) => `le ${day}`,
  legalBasis: 'Base juridique',
  question: 'Question posée',
  clockOf: 'Où elle en est',
  answerOf: 'Sa réponse',

  plan: 'Le plan',
  doneOn: (day: string) => `Fait le ${day}`,
  planned: (day: string) => `Prévu le ${day}`,

  toCalendar: 'Mettre à l’agenda',
  meetings: 'Les réunions',
  cancelled: 'Annulée',
  meetingFields: {
    place: 'Lieu',
    invited: 'Invités',
    agenda: 'Ordre du jour',
    minutes: 'Compte rendu',
    decisions: 'Décisions',
  },

  exchange: 'Échanges',
  noExchange: 'Aucun message pour le moment.',
  shared: 'Note partagée',
  gone: 'Compte supprimé',
  sides: {
    holder: 'Votre projet',
    officer: 'La personne qui a la main',
    deputy: 'La personne qui remplace',
    supervisor: 'La personne qui supervise',
  },
  messageLabel: 'Votre message',
  messageHint: 'La personne qui a la main est prévenue, sans que son courriel en dise le contenu.',
  send: 'Envoyer le message',
  sent: 'Votre message est envoyé.',

  documents: 'Lettres et pièces',
  noDocuments: 'Aucune pièce pour le moment.',
  letterTo: (whom: string, day: string) => `Envoyée à ${whom} le ${day}`,
  fileTitle: 'Ce que montre cette pièce',
  file: 'Fichier',
  fileHint: 'PDF, image ou document de bureau, 10\u00a0Mo au plus.',
  upload: 'Ajouter la pièce',
  uploaded: 'La pièce est ajoutée au dossier.',
  addedOn: (day: string) => `Ajoutée le ${day}`,

  history: 'Ce qui s’est passé',
  earlierHistory: 'Plus ancien',
  expected: 'Réponse attendue',
  sheetDoor: 'Où en est la fiche anonyme',
  sheetAsks: 'Une fiche anonyme tirée de ce dossier attend votre accord',
  seeSheet: 'La lire avant de répondre',
  similar: 'D’autres ont eu presque le même problème',
  similarIn: (days: number) => `réponse en ${workingDays(days)}`,

  ladder: 'L’échelle',
  ladderIntro: 'On ne monte que si le niveau n’a pas pu, ou pas voulu, répondre. Tout ce qui a été fait suit.',
  ladderFirst: (days: number) => `${workingDays(days)} pour répondre.`,
  ladderNext: (days: number) => `${workingDays(days)} de plus.`,
  here: 'Votre dossier est ici',
  start: 'La décision se prend ici',

  ends: 'Comment cela peut finir',
  endsText: 'Personne n’annule une règle. Mais une règle peut être mieux lue, adaptée, mise à l’essai ou changée.',

  readings: 'Qui a lu ce dossier',
  readTimes: (n: number) =>
    n === 0 ? 'Personne ne l’a encore ouvert.' : `Ouvert ${frenchTimes(n)} par d’autres que votre projet.`,
  seeReadings: 'Voir qui a lu, jour par jour',
  readingsLede:
    'Toute personne qui ouvre le dossier ou une pièce, sans être de votre projet, est notée ici. Vous seuls le voyez.',
  noReading: 'Personne d’autre que votre projet n’a encore ouvert ce dossier.',
  readingColumns: { who: 'Qui', as: 'À quel titre', what: 'Quoi', times: 'Ce jour-là', at: 'Dernière fois' },
  backToCase: 'Retour au dossier',
} as const

export const frenchTimes = (n: number) => count(n, 'fois', 'fois')

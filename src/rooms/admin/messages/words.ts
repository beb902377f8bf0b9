import { count } from '#core/pure/text.ts'
import type { Queue } from '#rooms/contact/index.ts'

export const queueNames: Record<Queue, string> = {
  open: 'À traiter',
  mine: 'À moi',
  unassigned: 'Sans personne',
  late: 'En retard',
  answered: 'Répondus',
  closed: 'Clos',
}

export const emptyQueues: Record<Queue, string> = {
  open: 'Aucun message n’attend de réponse.',
  mine: 'Vous n’avez pris aucun message en charge.',
  unassigned: 'Tous les messages ont quelqu’un pour y répondre.',
  late: 'Aucun message n’est en retard.',
  answered: 'Aucun message répondu n’attend d’être clos.',
  closed: 'Aucun message n’a encore été clos.',
}

/** The desk where messages are answered. */
export const words = {
  queues: 'Files de messages',
  caption: 'Messages, le terme le plus proche d’abord',
  captionDone: 'Messages, les plus récents d’abord',
  mostUrgent: 'Ouvrir le plus urgent',
  empty: 'Rien ici',
  seeOpen: 'Voir tout ce qui est à traiter',
  reason: 'Motif',
  allReasons: 'Tous les motifs',
  columns: {
    due: 'Échéance',
    message: 'Message',
    reason: 'Motif',
    sender: 'De',
    received: 'Reçu le',
    status: 'État',
    with: 'Chez',
  },
  you: 'Vous',
  lateBy: (days: number) => `Retard ${count(days, 'jour', 'jours')}`,
  email: 'Courriel',
  forgotten: 'Contenu effacé',
  forgottenText:
    'Ce message est clos depuis plus de douze mois, ou son auteur l’a retiré\u00a0: seuls son numéro et son historique restent.',
  number: (number: number) => `nº\u00a0${number}`,
  facts: 'À savoir',
  history: 'Historique',
  said: 'Le message',
  entries: 'Ce qui a été écrit depuis',
  answerBy: (name: string | null) => `Réponse${name ? ` de ${name}` : ''}`,
  noteBy: (name: string | null) => `Note interne${name ? ` de ${name}` : ''}`,
  take: 'Prendre en charge',
  takeOver: 'Prendre à mon compte',
  answer: {
    title: 'Répondre',
    field: 'Votre réponse',
    hint: 'Elle part par courriel, signée de votre nom. «\u00a0Bonjour\u00a0» et la signature s’ajoutent d’eux-mêmes\u00a0; laissez une ligne vide entre deux paragraphes.',
    submit: 'Envoyer la réponse',
    missing: 'Écrivez votre réponse.',
    done: 'Votre réponse est partie.',
  },
  assign: {
    title: 'Confier à quelqu’un',
    field: 'Qui s’en charge',
    choose: 'Choisir une personne',
    submit: 'Confier',
    missing: 'Choisissez une personne.',
    done: (toOneself: boolean) =>
      toOneself ? 'Ce message est à vous.' : 'La personne choisie est prévenue par courriel.',
  },
  reroute: {
    title: 'Transmettre pour un autre motif',
    field: 'Nouveau motif',
    why: 'Pourquoi',
    whyHint: 'Pour vos collègues\u00a0; l’auteur du message ne le lit pas.',
    submit: 'Transmettre',
    missing: 'Choisissez un motif.',
    whyMissing: 'Dites pourquoi, en quelques mots.',
    done: (number: number) => `Le message nº\u00a0${number} est transmis. Son échéance n’a pas changé.`,
  },
  close: {
    title: 'Clore',
    titleWithoutAnswer: 'Clore sans répondre',
    intro: 'L’auteur du message n’est pas prévenu.',
    field: 'Raison',
    note: 'Note interne',
    submit: 'Clore ce message',
    missing: 'Choisissez une raison.',
    done: (number: number) => `Le message nº\u00a0${number} est clos.`,
  },
  reopen: {
    submit: 'Rouvrir',
    done: 'Ce message est rouvert, et à vous.',
  },
} as const

export const eventSentences: Record<string, string> = {
  'contact.received': 'Reçu',
  'contact.assigned': 'Attribué',
  'contact.answered': 'Répondu',
  'contact.rerouted': 'Transmis pour un autre motif',
  'contact.closed': 'Clos',
  'contact.reopened': 'Rouvert',
  'contact.forgotten': 'Contenu effacé',
}

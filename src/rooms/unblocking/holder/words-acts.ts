import type { FileOfCaseRefusal } from '../cases/files/actions.ts'
import { refusals } from '../words.ts'

const nb = '\u00a0'

export const fileRefusals: Record<FileOfCaseRefusal, string> = {
  ...refusals,
  empty: 'Choisissez un fichier qui ne soit pas vide.',
  'too-big': 'Ce fichier dépasse 10\u00a0Mo.',
  'wrong-type': 'Ce fichier n’est ni un PDF, ni une image, ni un document de bureau.',
  'too-many': 'Ce dossier a déjà trente pièces\u00a0: regroupez-les avant d’en ajouter.',
}

/** What the holder does: confirm, reopen, withdraw, consent. */
export const acts = {
  confirm: {
    title: `Cette réponse vous convient${nb}?`,
    intro: (day: string) => `Sans rien de votre part, le dossier se clôt le ${day}.`,
    opinion: 'Cette réponse…',
    said: 'Un mot sur ce qui a aidé, ou manqué',
    saidHint: 'Facultatif. Lu par celles et ceux qui travaillent les dossiers, jamais publié.',
    submit: 'Clore le dossier',
    afterwards: `Le dossier s’est clos sans votre avis. Que valait la réponse${nb}?`,
    say: 'Donner mon avis',
    thanks: 'Merci de votre avis.',
    done: 'Le dossier est clos. Merci de votre avis.',
    missing: `Dites ce que vaut cette réponse pour vous.`,
  },
  reopen: {
    door: 'Rouvrir le dossier',
    title: 'Rouvrir le dossier',
    lede: 'La réponse reste écrite, avec votre raison. Le dossier repart sans que vous ayez rien à refaire.',
    to: {
      in_progress: 'La même personne le reprend, avec dix jours ouvrés pour répondre.',
      qualified: 'Une autre personne du bon niveau le reprend, avec dix jours ouvrés pour répondre.',
      filed: 'Il est relu sous trois jours ouvrés par une personne qui coordonne le service.',
    },
    reason: 'Pourquoi cette réponse ne convient pas',
    reasonHint: 'Ce qui manque, ce qui a changé, ce qui n’a pas été compris.',
    submit: 'Rouvrir',
    done: 'Le dossier est rouvert.',
    missing: 'Dites pourquoi la réponse ne convient pas.',
  },
  withdraw: {
    door: 'Retirer ma demande',
    title: 'Retirer votre demande',
    lede: 'L’horloge s’arrête et plus personne ne travaille au dossier. Vous pourrez encore le lire, pas le rouvrir.',
    submit: 'Retirer ma demande',
    back: 'Garder le dossier',
    done: 'Votre demande est retirée.',
  },
  consent: {
    title: 'Ce dossier attend l’accord de votre projet',
    text: (structure: string) =>
      `${structure} a écrit ce dossier pour votre projet. Rien ne part sans votre accord${nb}: relisez-le, puis répondez.`,
    waiting: 'Le projet doit donner son accord avant l’envoi. Il a été prévenu.',
    yes: 'Donner l’accord du projet',
    yesDone: 'Accord donné\u00a0: le dossier est parti.',
    no: 'Refuser',
    noTitle: 'Refuser ce dossier',
    noLede: 'Le dossier est retiré. La structure qui l’a écrit l’apprend, et peut en préparer un autre avec vous.',
    noSubmit: 'Refuser ce dossier',
    noDone: 'Vous avez refusé\u00a0: rien n’est parti.',
  },
  errors: {
    message: 'Écrivez votre message.',
    title: 'Dites ce que montre cette pièce.',
    file: 'Choisissez un fichier.',
  },
  overtaken: 'Ce que vous aviez écrit',
} as const

import { count, quoted } from '#core/pure/text.ts'
import { termDays } from '../referrals/rules.ts'
import { nb } from '../words.ts'
import { type AskRefusal, mostOpenAsks } from './rules.ts'

export const refusals: Record<AskRefusal, string> = {
  'not-a-public-project': 'Seul un projet dont la fiche est en ligne peut demander du soutien ici.',
  'own-organisation': 'Cette structure porte déjà le projet. Choisissez-en une autre.',
  'both-sides': `Vous tenez aussi la fiche de cette structure${nb}: on ne se demande pas du soutien à soi-même.`,
  'not-labelled': 'Cette structure n’a pas de label actif aujourd’hui. Choisissez-en une autre.',
  evaluates: 'Cette structure évalue ce projet. Elle ne peut pas aussi le financer ou l’accompagner.',
  'nobody-receives': 'Personne ne tient la fiche de cette structure pour l’instant. Nul ne pourrait répondre.',
  'already-open': 'Ce projet est déjà devant cette structure. Attendez sa réponse, ou reprenez votre demande.',
  'too-many': `Ce projet a déjà ${mostOpenAsks} demandes ouvertes. Attendez une réponse, ou reprenez l’une d’elles.`,
}

export const words = {
  title: 'Demander du soutien',
  lede: `Vous vous adressez à une structure labellisée. Elle lit votre besoin et les pièces que vous choisissez, rien d’autre, et répond sous ${termDays} jours.`,
  rule: `Une structure par demande, et ${mostOpenAsks} demandes ouvertes au plus pour un projet.`,
  noProject: 'Il faut d’abord un projet en ligne',
  noProjectText: 'Une demande part d’un projet dont la fiche est en ligne, et de la personne qui en est responsable.',
  add: 'Mettre mon projet sur la carte',
  chooseProject: 'Pour quel projet',
  chooseProjectText: 'Choisissez le projet. Ses pièces resteront dans son coffre, sauf celles que vous cocherez.',
  goProject: 'Continuer avec ce projet',
  chooseStructure: 'À quelle structure',
  changeProject: 'Choisir un autre projet',
  for: (project: string) => `Pour ${quoted(project)}`,
  toAndFor: (to: string, project: string) => `À ${quoted(to)}, pour ${quoted(project)}`,
  to: 'Structure',
  gone: 'Structure introuvable',
  change: 'Choisir une autre structure',
  mine: 'Voir les demandes de ce projet',
  need: 'De quoi avez-vous besoin',
  needHint: 'En quelques phrases. La structure lira ces lignes.',
  expected: 'Ce que vous en attendez',
  expectedHint: 'Un rendez-vous, un prêt, un local, une relecture…',
  documents: 'Les pièces que la structure pourra lire',
  documentsHint:
    'Seulement celles que vous cochez, jusqu’à la fin de la demande. Vous pourrez les reprendre une à une.',
  noDocuments: 'Le coffre de ce projet est vide. Vous pouvez demander sans pièce, et en ajouter plus tard.',
  vault: 'Ouvrir le coffre du projet',
  consent: 'J’accepte que cette structure lise ces lignes et les pièces cochées, jusqu’à la fin de la demande.',
  submit: 'Envoyer la demande',
  done: 'Votre demande est partie. Vous voyez ici qui a la main, et jusqu’à quand.',
  errors: {
    need: 'Dites de quoi vous avez besoin.',
    expected: 'Dites ce que vous en attendez.',
    consent: 'Sans votre accord, rien n’est transmis.',
    to: 'Cette structure n’est plus en ligne. Choisissez-en une autre.',
    tooFast: (seconds: number) =>
      `Ce projet a fait beaucoup d’essais aujourd’hui. Votre texte est gardé ci-dessous${nb}: renvoyez-le dans ${count(Math.ceil(seconds / 3_600), 'heure', 'heures')}.`,
  },
} as const

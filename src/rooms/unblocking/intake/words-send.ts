import { count } from '#core/pure/text.ts'
import { handDays } from '../rules.ts'

const nb = '\u00a0'

export const words = {
  crumb: 'Relire',
  title: 'Avant d’envoyer',
  lede: 'Trois choses à regarder, puis c’est parti.',

  similar: 'Quelqu’un a peut-être déjà levé ce blocage',
  similarIntro: 'Des cas anonymes, avec la réponse obtenue.',
  none: 'Aucune fiche ne ressemble encore à votre blocage. S’il se lève, il pourra aider le suivant.',
  closeness: { very_close: 'Très proche', close: 'Proche', contrary: 'Issue contraire' },
  demo: 'Fictif',
  settles: 'Cela règle mon blocage',
  days: (n: number) => (n === 0 ? 'réponse le jour même' : `réponse en ${count(n, 'jour ouvré', 'jours ouvrés')}`),

  summary: 'Ce que vous envoyez',
  readers: 'Qui le lira',
  readersList: [
    'Vous, et ceux qui tiennent la fiche du projet.',
    'La personne nommée pour débloquer qui l’a en main, et sa suppléante quand elle est absente.',
    'Qui supervise les déblocages de votre territoire, pour le trier.',
  ],
  readersNot: `Personne d’autre, pas même qui administre le site. Chaque lecture est écrite, et vous la voyez.`,
  consent: (project: string, structure: string) =>
    `Vous écrivez au nom de ${structure}. «${nb}${project}${nb}» reçoit d’abord votre texte${nb}: rien n’est déposé sans son accord.`,
  documents: 'Documents',
  edit: 'Corriger',
  send: 'Envoyer mon dossier',
  propose: 'Demander l’accord du projet',

  sentCrumb: 'Accusé de réception',
  sentTitle: (number: string) => `Dossier ${number} reçu`,
  sentLede: (first: string) =>
    `Il est bien arrivé, il est confidentiel, et une personne le lit au plus tard le ${first}.`,
  filedOn: 'Déposé le',
  firstReading: 'Lu au plus tard le',
  number: 'Numéro',
  next: 'Et maintenant',
  nextRead: 'On vous dit s’il est recevable, ou qui est le bon service.',
  nextHand: `Quelqu’un qui a le pouvoir d’agir le prend en main. Après ${handDays}${nb}jours ouvrés sans personne, il est signalé au niveau supérieur.`,
  nextAnswer: (days: number) =>
    `Une réponse écrite est visée en ${days}${nb}jours ouvrés à partir du moment où il est recevable. En retard, il monte d’un niveau, jusqu’au plus haut.`,
  nextSay: 'Vous dites si la réponse vous convient, ou vous rouvrez le dossier.',
  toCase: 'Suivre mon dossier',

  proposedCrumb: 'Accord demandé',
  proposedTitle: 'Accord demandé au projet',
  proposedLede: (project: string) =>
    `«${nb}${project}${nb}» est prévenu par courriel. Dès qu’il donne son accord, le dossier est déposé et reçoit un numéro. S’il refuse, rien ne part.`,

  dropTitle: 'Supprimer ce brouillon\u00a0?',
  dropLede: 'Le texte et les documents joints sont effacés. On ne peut pas revenir en arrière.',
  dropSettled: (title: string) =>
    `La fiche «${nb}${title}${nb}» règle votre blocage\u00a0: votre brouillon n’a plus d’objet.`,
  drop: 'Supprimer le brouillon',
  dropAndRead: 'Supprimer et ouvrir la fiche',
  back: 'Le garder',
  dropped: 'Brouillon supprimé.',
  settled: 'Brouillon supprimé. Voici la fiche qui règle votre blocage.',
} as const

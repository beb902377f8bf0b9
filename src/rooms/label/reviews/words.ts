import { type Day, formatDay } from '#core/pure/dates.ts'
import { count, elide } from '#core/pure/text.ts'
import { nb } from '../words.ts'
import type { CorrectionReason, Recommendation } from './rules.ts'
import { workWords } from './words-work.ts'

export const recommendationNames: Record<Recommendation, string> = {
  favourable: 'Favorable',
  reserved: 'Réservé',
  unfavourable: 'Défavorable',
}

export const correctionReasonNames: Record<CorrectionReason, string> = {
  incomplete: 'Incomplet',
  incorrect: 'Inexact',
  outdated: 'Périmé',
}

export const removalNames: Record<string, string> = {
  conflict: 'lien d’intérêt',
  unavailable: 'indisponible',
  reassigned: 'dossier réattribué',
  completed: 'avis d’avant le complément',
}

export const refusals = {
  'not-now': 'Le dossier a changé d’étape entre-temps. La page montre où il en est.',
  'opinions-missing': 'Il manque des avis. Le comité ne se saisit d’un dossier qu’une fois les avis rendus.',
  'not-suitable':
    'Cette personne ne peut pas instruire ce dossier\u00a0: territoire, famille, absence ou lien d’intérêt.',
  nobody:
    'Personne ne peut être attribué automatiquement. Choisissez quelqu’un dans la liste, ou élargissez les mandats.',
  incomplete: 'Votre avis n’est pas complet. Chaque point manquant est indiqué.',
  given: 'Un avis rendu ne se modifie plus.',
  stale: 'Votre avis a été enregistré dans une autre fenêtre. Comparez, puis enregistrez de nouveau.',
  tied: 'Le site connaît un lien entre vous et cette structure. Le dossier vous est retiré.',
} as const

const due = (day: Day, left: number): string =>
  left < 0
    ? `En retard de ${count(-left, 'jour ouvré', 'jours ouvrés')}, attendu le ${formatDay(day)}`
    : `Avant le ${formatDay(day)}, ${left === 0 ? 'dernier jour' : `il reste ${count(left, 'jour ouvré', 'jours ouvrés')}`}`

export const words = {
  recommendations: recommendationNames,
  correctionReasons: correctionReasonNames,
  removals: removalNames,
  cancel: 'Annuler',
  ...workWords,
  title: (number: string, organisation: string) => `${organisation}, dossier ${number}`,
  kind: 'Candidature au label',
  tabs: {
    label: 'Parties du dossier',
    file: 'Dossier',
    opinions: 'Avis',
    exchanges: 'Échanges',
    experts: 'Experts',
    notes: 'Notes',
    decision: 'Décision',
    history: 'Historique',
  },
  head: {
    step: 'Étape',
    hand: 'Qui a la main',
    clock: 'Échéance',
    opinions: 'Avis rendus',
    experts: 'Avis extérieurs',
    territories: 'Territoires',
    family: 'Famille',
    noClock: 'Aucune échéance en cours',
    noExperts: 'Aucun demandé',
    paused: (why: string) => `En pause\u00a0: ${why}`,
    due,
    late: (left: number) => `Retard ${-left}${nb}j`,
    days: (left: number) => `${left}${nb}j`,
    waiting: 'En pause',
  },
  actions: {
    label: 'Faire avancer le dossier',
    admit: 'Déclarer recevable',
    ask: 'Demander une pièce ou une correction',
    assign: 'Attribuer',
    write: 'Donner mon avis',
    convene: 'Saisir le comité',
    conveneWait: (given: number, wanted: number) =>
      `Le comité sera saisi quand ${count(wanted, 'avis sera rendu', 'avis seront rendus')}. Il y en a ${given}.`,
    whole: 'Tout le dossier sur une page',
    scores: 'Notations (CSV)',
    nothing: 'Rien ne vous est demandé à cette étape.',
    expert: 'Demander un avis extérieur',
  },
  file: {
    identity: 'La candidature',
    offer: 'Ce que la structure fait pour les projets',
    free: 'Gratuité',
    team: 'Équipe',
    roles: 'Rôles',
    contact: 'Personne à joindre',
    carries: 'Porte aussi ses propres projets',
    carriesYes: 'Oui. La candidature porte sur son seul soutien aux projets des autres.',
    submitted: 'Déposée le',
    referential: (number: number) => `Version ${number}`,
    criteria: 'Réponses, critère par critère',
    noAnswer: 'Pas de réponse.',
    evidence: 'Preuves',
    noEvidence: 'Aucune preuve jointe.',
    takenBack: 'La structure a repris cette pièce\u00a0: elle ne se lit plus.',
    publicPiece: 'publique si le label est accordé',
    privatePiece: 'privée',
    added: (day: string) => `ajoutée le ${day}`,
    self: 'Note que la structure se donne',
    before: (now: string, first: string) => `${now}. Au dépôt\u00a0: ${first}.`,
    pledges: 'Engagements',
    noPledges: 'Aucun engagement pris.',
  },
  scores: {
    title: 'Avant, après',
    intro:
      'De 0 à 3. Les deux premières notes sont celles que la structure se donne. L’écart compare la moyenne des avis lisibles à la note que la structure se donne aujourd’hui.',
    criterion: 'Critère',
    first: 'Au dépôt',
    self: 'Aujourd’hui',
    gap: 'Écart',
    none: 'sans',
    fileName: (number: string) => `notations-${number}.csv`,
  },
  opinions: {
    former: 'Avis d’avant le complément',
    formerIntro:
      'Rendus sur la candidature telle qu’elle était avant la décision remise. Gardés tels quels, ils ne comptent plus.',
    title: 'Avis d’instruction',
    people: 'Personnes chargées d’un avis',
    nobody: 'Personne n’est encore chargé d’instruire ce dossier.',
    hidden: (given: number, wanted: number) =>
      `${given}/${wanted} avis rendus. Ils se lisent une fois tous rendus, pour que chacun reste indépendant.`,
    hiddenForReviewer: 'Vous lirez l’avis des autres une fois le vôtre rendu.',
    columns: {
      name: 'Personne',
      interest: 'Lien d’intérêt',
      due: 'Pour le',
      state: 'Avis',
      reminded: 'Relance',
      action: 'Changer',
    },
    interestNone: 'Aucun lien',
    interestWaiting: 'Déclaration attendue',
    given: (day: string) => `Rendu le ${day}`,
    waiting: 'Attendu',
    late: 'En retard',
    removed: (why: string) => `Retiré\u00a0: ${why}`,
    remove: 'Retirer',
    neverReminded: 'Aucune',
    of: (name: string) => `Avis ${elide('de', name)}`,
    recommendation: 'Conclusion',
    own: 'Mon avis',
    lines: 'Avis, critère par critère',
  },
  exchanges: {
    title: 'Échanges avec la structure',
    none: 'Rien n’a été demandé à la structure.',
    completion: (number: string, day: string) => `Complément demandé par la décision ${number}, le ${day}`,
    asked: (day: string, by: string | null) => `Demande du ${day}${by ? `, par ${by}` : ''}`,
    dueOn: (day: Day) => `Réponse attendue le ${formatDay(day)}.`,
    takeBack: 'Retirer cette demande',
    takenBack: (day: string) => `Demande retirée le ${day}.`,
    takenBackDone: 'La demande est retirée. La structure est prévenue, et le délai court de nouveau.',
    answered: (day: string) => `Réponse du ${day}`,
    noText: 'La structure a repris son dossier, sans commentaire.',
    waiting: 'Pas encore de réponse.',
    reminded: (n: number) => count(n, 'relance envoyée', 'relances envoyées'),
    contradiction: (day: string) => `Observations demandées le ${day}`,
    silence: 'Le délai est passé sans réponse.',
  },
  notes: {
    title: 'Notes internes',
    intro:
      'Lues par les personnes qui instruisent ce dossier, jamais par la structure. Sans y annoncer votre avis avant de l’avoir rendu.',
    none: 'Aucune note.',
    text: 'Nouvelle note',
    missing: 'Écrivez quelque chose.',
    add: 'Ajouter la note',
    added: 'La note est ajoutée.',
    by: (author: string | null) => author ?? 'Compte effacé',
  },
  history: {
    title: 'Historique',
    by: (name: string | null) => (name ? `, par ${name}` : ''),
    other: 'Événement du dossier',
  },
  admitted: 'La candidature est recevable. L’instruction commence, la structure est prévenue.',
  convened: 'Le comité est saisi. Le dossier attend une séance.',
  whole: 'Dossier complet',
} as const

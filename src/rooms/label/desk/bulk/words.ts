import { count } from '#core/pure/text.ts'
import type { BulkVerb, Skip, UndoRefusal } from './rules.ts'

export const verbNames: Record<BulkVerb, string> = {
  'assign-me': 'M’attribuer',
  assign: 'Attribuer à quelqu’un',
  'remind-reviewers': 'Relancer les avis',
  'remind-experts': 'Relancer les experts',
  correct: 'Demander la même correction',
}

export const skipNames: Record<Skip, string> = {
  'not-coordinated': 'Vous ne coordonnez pas ce territoire.',
  'not-now': 'Le dossier n’est plus à une étape où cela se fait.',
  'not-suitable':
    'Cette personne ne peut pas instruire ce dossier\u00a0: territoire, famille, absence ou lien d’intérêt.',
  'already-asked': 'L’avis de cette personne est déjà demandé.',
  'nobody-awaited': 'Personne n’est en attente\u00a0: les avis sont rendus, ou n’ont pas été demandés.',
  'already-reminded': 'Une relance est partie depuis moins de deux jours.',
  'no-criterion': 'Ce dossier n’a pas ce critère.',
}

export const undoRefusals: Record<UndoRefusal, string> = {
  undone: 'Ce lot a déjà été annulé.',
  'too-late': 'L’heure est passée. Reprenez les dossiers un par un.',
  never: 'Ce qui a été écrit est parti\u00a0: ce lot ne peut pas être annulé.',
}

const files = (n: number) => count(n, 'dossier', 'dossiers')

export const words = {
  label: 'Pour la sélection',
  apply: 'Appliquer',
  whole: (n: number) => `Toute la liste filtrée (${files(n)})`,
  none: 'Cochez au moins un dossier, puis choisissez ce qu’il faut en faire.',
  tooMany: (most: number) => `Au plus ${most} dossiers à la fois. Resserrez les filtres.`,
  title: {
    'assign-me': (n: number) => `M’attribuer ${files(n)}`,
    assign: (n: number) => `Attribuer ${files(n)}`,
    'remind-reviewers': (n: number) => `Relancer les avis de ${files(n)}`,
    'remind-experts': (n: number) => `Relancer les experts de ${files(n)}`,
    correct: (n: number) => `Demander la même correction pour ${files(n)}`,
  } satisfies Record<BulkVerb, (n: number) => string>,
  undoable:
    'Vous pourrez annuler pendant une heure, tant que l’avis n’est pas rendu. Chaque personne reçoit un courriel.',
  final: 'Des courriels partent tout de suite. Ce lot ne pourra pas être annulé.',
  undoableCorrection:
    'Chaque structure reçoit un courriel, et le délai d’examen se met en pause. Vous pourrez annuler pendant une heure, tant qu’elle n’a pas répondu\u00a0: un second courriel le lui dira.',
  person: 'Qui instruit',
  personMissing: 'Choisissez une personne.',
  personHint: 'Avis en attente et limite entre parenthèses.',
  personChoice: (name: string, open: number, limit: number) => `${name} (${open}/${limit})`,
  criterion: 'Critère à reprendre',
  criterionMissing: 'Choisissez un critère.',
  reason: 'Ce qui ne va pas',
  reasonMissing: 'Dites ce qui ne va pas.',
  text: 'Ce qui est attendu',
  textHint: 'Ces mots vont à toutes les structures\u00a0: n’y nommez personne.',
  textMissing: 'Écrivez ce qui est attendu.',
  will: 'Ce qui sera fait',
  willFor: (people: string) => `pour ${people}`,
  skipped: 'Ce qui ne le sera pas',
  nothing: 'Rien à faire pour ces dossiers.',
  check: 'Voir ce qui sera fait',
  confirm: (n: number) => `Confirmer pour ${files(n)}`,
  back: 'Revenir à la liste',
  doneTitle: (verb: BulkVerb) => `${verbNames[verb]}\u00a0: c’est fait`,
  undoneTitle: (verb: BulkVerb) => `${verbNames[verb]}\u00a0: annulé`,
  doneFor: (n: number) => `Fait pour ${files(n)}`,
  skippedFor: (n: number) => `Laissé de côté\u00a0: ${files(n)}`,
  undo: 'Annuler ce lot',
  undoUntil: (time: string) => `Vous pouvez l’annuler jusqu’au ${time}.`,
  cannotUndo: 'Ce lot ne peut pas être annulé\u00a0: les courriels sont partis.',
  undone: 'Le lot est annulé. Ce qui avait déjà avancé est resté comme c’était.',
  undoneFor: (n: number) => `Repris pour ${files(n)}`,
  keptFor: (n: number) => `Resté comme c’était\u00a0: ${files(n)}`,
  keptWhy: {
    given: 'L’avis est déjà rendu.',
    answered: 'La structure a déjà répondu, ou le dossier a changé.',
    changed: 'Le dossier a changé entre-temps, ou n’est plus à vous.',
  },
} as const

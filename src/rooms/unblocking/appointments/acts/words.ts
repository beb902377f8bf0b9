import type { Day } from '#core/pure/dates.ts'
import { formatDay } from '#core/pure/dates.ts'
import type { AbsenceRefusal, ActRefusal, AskedRefusal, DeputyRefusal, State } from '../rules.ts'

const nb = '\u00a0'

/** What stays when the account goes. */
export const erased = { reason: 'Compte effacé.', act: 'Texte effacé avec le compte.' }

type Refusal = AskedRefusal | ActRefusal | AbsenceRefusal | DeputyRefusal | 'not-longer' | 'changed' | 'not-now'

export const refusals: Record<Refusal, string> = {
  oneself: 'Nul ne décide pour soi-même\u00a0: demandez à une autre personne qui supervise.',
  'unknown-person': 'Aucun compte n’a cette adresse.',
  unverified: 'Cette personne n’a pas encore confirmé son adresse.',
  suspended: 'Ce compte est suspendu.',
  'too-high': 'À partir du niveau ministère, ou pour toute la France, c’est la supervision nationale qui décide.',
  outside: 'Un de ces lieux sort de ceux que vous supervisez.',
  'no-place': 'Nommez au moins un lieu, ou choisissez toute la France.',
  'names-someone': 'Fonction, service et autorité sont publics\u00a0: ni nom, ni adresse électronique.',
  'dates-wrong': 'La fin vient avant le début, ou une date n’existe pas.',
  'already-over': 'Cette date est déjà passée.',
  'too-far': 'Le début doit tomber à moins d’un an d’aujourd’hui.',
  'too-long': 'Trois ans au plus\u00a0; une nomination se prolonge par un nouvel acte.',
  'act-missing': 'Pas de nomination sans acte\u00a0: citez l’arrêté ou la décision.',
  'act-date': 'Donnez la date de l’acte\u00a0: elle existe, et n’est pas à venir.',
  'before-act': 'Une nomination ne commence pas avant son acte.',
  'not-longer': 'La nomination va déjà jusque-là\u00a0: donnez une fin plus lointaine.',
  'after-term': 'La nomination sera finie avant cette absence.',
  'same-person': 'On ne se supplée pas soi-même\u00a0: nommez une autre personne.',
  'outside-term': 'La suppléance doit tenir dans les dates de la nomination.',
  'already-deputy': 'Cette personne supplée déjà à ces dates.',
  changed:
    'Quelqu’un a modifié cette nomination entre-temps\u00a0: relisez ce qui est enregistré, puis enregistrez de nouveau.',
  'not-now': 'Cette nomination a changé entre-temps\u00a0: relisez où elle en est.',
}

const fields: Partial<Record<Refusal, string>> = {
  oneself: 'email',
  'unknown-person': 'email',
  unverified: 'email',
  suspended: 'email',
  'same-person': 'email',
  'already-deputy': 'email',
  'too-high': 'level',
  outside: 'places',
  'no-place': 'places',
  'names-someone': 'function',
  'dates-wrong': 'ends_on',
  'already-over': 'ends_on',
  'too-far': 'starts_on',
  'too-long': 'ends_on',
  'act-missing': 'act',
  'act-date': 'act_on',
  'before-act': 'starts_on',
  'not-longer': 'ends_on',
  'outside-term': 'ends_on',
}

/** The refusal at the field it speaks of, among those the form has. */
export const errorsOf = (refusal: Refusal, among: readonly string[]): Record<string, string[]> => {
  const field = fields[refusal] ?? 'form'
  return { [among.includes(field) ? field : 'form']: [refusals[refusal]] }
}

export const noneIn: Record<State, string> = {
  in_force: 'Personne n’est en fonction aujourd’hui.',
  away: 'Personne n’est en absence.',
  coming: 'Aucune nomination ne commence plus tard.',
  proposed: 'Aucune nomination n’attend son acte.',
  suspended: 'Aucune nomination n’est suspendue.',
  ended: 'Aucune nomination n’a encore pris fin.',
}

export const words = {
  title: 'Nominations',
  lede: 'Un hacker public est nommé par un acte, à un niveau, pour des matières et des lieux, entre deux dates. Sans acte, aucun dossier ne lui est confié.',
  propose: 'Proposer quelqu’un',
  public: 'La page publique',
  uncovered: 'Sans suppléance',
  full: 'File pleine',
  noSecondFactor: 'Second facteur à mettre en place',
  gone: 'Compte effacé',
  load: (n: number, limit: number) => `${n} sur ${limit}`,
  columns: {
    function: 'Fonction',
    person: 'Personne',
    level: 'Niveau',
    places: 'Lieux',
    dates: 'Du, au',
    load: 'Dossiers en main',
  },
  form: {
    title: 'Proposer un hacker public',
    lede: 'La personne a déjà un compte et une adresse confirmée. Rien ne lui est ouvert, ni annoncé, avant l’acte qui la nomme.',
    email: 'Son adresse électronique',
    emailHint: 'Jamais publique.',
    function: 'Fonction',
    functionHint: 'Publique, jamais un nom. Par exemple\u00a0: «\u00a0Sous-préfète à la relance\u00a0».',
    service: 'Service',
    serviceHint: 'Public. Par exemple\u00a0: «\u00a0Préfecture de la Creuse\u00a0».',
    authority: 'Autorité qui nomme',
    authorityHint: 'Publique\u00a0: une fonction. Par exemple\u00a0: «\u00a0Préfet de la Creuse\u00a0».',
    level: 'Niveau de délégation',
    levelHint: 'Un dossier demande un niveau au moins égal à celui de la décision qui bloque.',
    matters: 'Domaines',
    scope: 'Périmètre',
    everywhere: 'Toute la France',
    somewhere: 'Un ou plusieurs lieux, et tout ce qu’ils contiennent',
    places: 'Lieux',
    placesHint: 'Région, département, intercommunalité ou commune. Ajoutez-les l’un après l’autre.',
    add: 'Ajouter ce lieu',
    powers: 'Pouvoirs',
    powersHint: 'Aucun ne permet d’annuler une règle.',
    starts: 'Premier jour',
    ends: 'Dernier jour',
    endsHint: 'Trois ans au plus après le premier.',
    load: 'Dossiers à la fois, au plus',
    submit: 'Proposer',
    done: 'La proposition est enregistrée. Il lui manque son acte.',
  },
  missing: {
    email: 'Donnez une adresse électronique complète.',
    function: 'Nommez la fonction.',
    service: 'Nommez le service.',
    authority: 'Nommez l’autorité.',
    level: 'Choisissez un niveau.',
    matters: 'Choisissez au moins une matière.',
    powers: 'Choisissez au moins un pouvoir.',
    scope: 'Choisissez un périmètre.',
    day: 'Donnez une date qui existe.',
    load: 'Donnez un nombre de 1 à 200.',
    noPlace: 'Aucun lieu ne porte ce nom.',
    whichPlace: 'Plusieurs lieux portent ce nom\u00a0: lequel\u00a0?',
    act: 'Citez l’acte.',
    reason: 'Dites pourquoi, en quelques mots.',
  },
  sheet: {
    standing: 'Où elle en est',
    secondFactor: 'Second facteur',
    on: 'En place',
    off: 'Pas encore\u00a0: les dossiers ne s’ouvrent pas',
    next: 'Ce que vous pouvez faire',
    acts: 'Actes',
    history: 'Ce qui s’est passé',
    absence: 'Absence',
    absent: (from: Day, until: Day) => `du ${formatDay(from)} au ${formatDay(until)}`,
    suspended: (day: Day, reason: string) => `le ${formatDay(day)}. ${reason}`,
    suspendedOn: 'Suspendue',
    endedOn: 'Terminée',
    waiting: 'Elle attend son acte\u00a0: aucun dossier ne peut être confié.',
    yours: 'C’est votre propre nomination\u00a0: une autre personne qui supervise en décide.',
    appoint: 'Nommer, l’acte à la main',
    extend: 'Prolonger par un nouvel acte',
    edit: 'Modifier la fonction, le service ou la charge',
    suspend: 'Suspendre',
    reinstate: 'Lever la suspension',
    end: 'Mettre fin',
    drop: 'Retirer la proposition',
    act: (on: Day | null, authority: string) => (on ? `${authority}, le ${formatDay(on)}` : authority),
  },
  act: {
    appoint: 'Nommer',
    extend: 'Prolonger',
    appointLede:
      'L’acte fait la nomination. Son texte reste entre superviseurs\u00a0; sa date et son autorité sont publiques.',
    extendLede: 'Un nouvel acte porte la nomination plus loin. L’ancien reste lisible ici.',
    act: 'Acte',
    actHint: 'Par exemple\u00a0: «\u00a0Arrêté n°\u00a02026-114 du 3\u00a0mars 2026\u00a0».',
    actOn: 'Date de l’acte',
    review: 'Vérifier avant de nommer',
    reviewExtend: 'Vérifier avant de prolonger',
    reviewTitle: 'Vérifier la nomination',
    reviewLede:
      'Rien n’est encore fait. Confirmer prévient la personne, rend le périmètre public et ouvre les dossiers.',
    reviewExtendTitle: 'Vérifier la prolongation',
    reviewExtendLede: 'Rien n’est encore fait. Confirmer prévient la personne et change la date publique.',
    back: 'Corriger',
    done: 'La nomination est faite. La personne est prévenue\u00a0: elle doit mettre en place un second facteur.',
    extended: 'La nomination est prolongée. La personne est prévenue.',
  },
  edit: {
    title: 'Modifier',
    lede: 'Ce que dit l’acte (niveau, matières, lieux, pouvoirs, dates) ne se modifie pas ici\u00a0: il faut un autre acte.',
    submit: 'Enregistrer',
    done: 'C’est enregistré.',
  },
  reason: {
    label: 'Motif',
    hint: 'La personne le lira. Il n’est pas public.',
    hintDrop: 'Il n’est pas public\u00a0; la personne n’est pas prévenue.',
    suspend: {
      title: 'Suspendre cette nomination',
      lede: (cases: number) => `${inHand(cases)} Elle peut reprendre, les dossiers ne reviennent pas.`,
      submit: 'Suspendre',
      done: 'La nomination est suspendue.',
    },
    end: {
      title: 'Mettre fin à cette nomination',
      lede: (cases: number) => `${inHand(cases)} On ne revient pas en arrière\u00a0: il faudrait une autre nomination.`,
      submit: 'Mettre fin',
      done: 'La nomination est terminée.',
    },
    drop: {
      title: 'Retirer cette proposition',
      lede: () => 'Elle reste lisible ici, sans suite.',
      submit: 'Retirer la proposition',
      done: 'La proposition est retirée.',
    },
  },
  reinstated: 'La suspension est levée.',
  cancel: 'Annuler',
} as const

const inHand = (cases: number): string => {
  if (cases === 0) return 'Aucun dossier n’est en main.'
  return cases === 1
    ? 'Un dossier est en main\u00a0: il cherche aussitôt quelqu’un d’autre.'
    : `${cases} dossiers sont en main${nb}: ils cherchent aussitôt quelqu’un d’autre.`
}

const verbs: Record<string, string> = {
  'hacker.proposed': 'Proposée',
  'hacker.appointed': 'Nommée par un acte',
  'hacker.extended': 'Prolongée par un nouvel acte',
  'hacker.edited': 'Fonction, service ou charge modifiés',
  'hacker.suspended': 'Suspendue',
  'hacker.reinstated': 'Suspension levée',
  'hacker.ended': 'Terminée',
  'hacker.away': 'Absence annoncée',
  'hacker.back': 'Absence levée',
  'hacker.deputy': 'Suppléance ajoutée',
  'hacker.deputy_ended': 'Suppléance terminée',
}
export const verbSaid = (verb: string): string => verbs[verb] ?? verb

import type { Role } from '#core/actor.ts'
import type { roleRefusals } from '#rooms/accounts/index.ts'
import type { GrantState } from './rules.ts'

/** What each function opens, said to whoever appoints. */
export const rolePowers: Record<Role, string> = {
  administrator: 'Nomme, suspend, lit le journal, les courriels et tous les messages. Toujours pour tout le pays.',
  curator: 'Corrige, vérifie et archive les fiches de son périmètre\u00a0; répond aux demandes de correction.',
  correspondent: 'Répond aux questions générales et aux obstacles d’accessibilité.',
  data_officer: 'Répond aux demandes d’accès, de rectification, d’opposition et de retrait.',
  spokesperson: 'Répond à la presse\u00a0; confirme, amende ou abandonne une orientation, source à l’appui.',
  editor: 'Écrit, relit et publie le journal, les questions et l’agenda. Ne publie jamais seule ce qu’elle a écrit.',
  label_coordinator:
    'Reçoit les candidatures au label, les confie, compose les séances, tient les critères et les délais.',
  label_reviewer: 'Instruit les candidatures confiées, hors conflit d’intérêts ; ne décide jamais.',
  label_committee: 'Décide à deux au moins, par écrit, sur les candidatures instruites par d’autres.',
  unblocking_supervisor:
    'Trie les dossiers de blocage de son périmètre, les confie, nomme les hackers publics. Chaque lecture est inscrite.',
  moderator: 'Relit les commentaires avant publication, traite les signalements et les recours.',
}

export const stateNames: Record<GrantState, string> = { current: 'En cours', coming: 'À venir', ended: 'Terminées' }

export const noGrants: Record<GrantState, string> = {
  current: 'Personne n’exerce de fonction aujourd’hui.',
  coming: 'Aucune nomination ne commence plus tard.',
  ended: 'Aucune nomination n’a encore pris fin.',
}

/** Who does what here, by which act, until when. */
export const words = {
  lede: 'Une fonction est confiée à une personne, pour un périmètre, entre deux dates, par un acte. Elle ne s’ouvre qu’avec un second facteur.',
  appoint: 'Nommer quelqu’un',
  wholeCountry: 'Tout le pays',
  columns: {
    person: 'Personne',
    role: 'Fonction',
    scope: 'Périmètre',
    dates: 'Du, au',
    act: 'Acte',
    by: 'Par',
    next: 'Suite',
  },
  operator: 'l’exploitant de l’instance',
  soon: 'Finit bientôt',
  revoke: 'Retirer…',
  revoked: 'Retirée le',
  revokedBecause: 'Motif du retrait',
  form: {
    title: 'Nommer quelqu’un',
    lede: 'La personne doit déjà avoir un compte et une adresse confirmée. Elle est prévenue par courriel.',
    email: 'Son adresse électronique',
    role: 'Fonction',
    scope: 'Périmètre',
    country: 'Tout le pays',
    territory: 'Un territoire et tout ce qu’il contient',
    place: 'Ce territoire',
    placeHint: 'Une région, un département, une intercommunalité ou une commune. Ne sert que pour un périmètre limité.',
    starts: 'Premier jour',
    ends: 'Dernier jour',
    endsHint: 'Trois ans au plus après le premier.',
    act: 'Acte qui nomme',
    actHint: 'Par exemple\u00a0: «\u00a0Décision du 3\u00a0mars 2026 du bureau\u00a0».',
    next: 'Vérifier avant de nommer',
  },
  missing: {
    email: 'Donnez une adresse électronique complète.',
    role: 'Choisissez une fonction.',
    scope: 'Choisissez un périmètre.',
    day: 'Donnez une date qui existe.',
    act: 'Citez l’acte qui nomme.',
    place: 'Nommez le territoire.',
    noPlace: 'Aucun territoire ne porte ce nom.',
    whichPlace: 'Plusieurs territoires portent ce nom\u00a0: lequel\u00a0?',
    person: 'Aucun compte n’a cette adresse.',
  },
  review: {
    title: 'Vérifier la nomination',
    lede: 'Rien n’est encore fait. Confirmer prévient la personne et inscrit la nomination au journal.',
    from: 'Du',
    to: 'Au',
    powers: 'Ce qu’elle pourra faire',
    confirm: 'Nommer',
    back: 'Corriger',
    done: (name: string) => `${name} reçoit cette fonction et un courriel qui le lui dit.`,
  },
  revocation: {
    title: 'Retirer cette fonction',
    lede: 'Elle prend fin tout de suite. La nomination, son acte et ce motif restent lisibles ici\u00a0; la personne est prévenue par courriel.',
    reason: 'Motif',
    reasonHint: 'La personne le lira.',
    missing: 'Dites pourquoi, en quelques mots.',
    submit: 'Retirer la fonction',
    done: (name: string) => `${name} n’exerce plus cette fonction.`,
  },
} as const

/** The field that a refusal speaks of; the person when it is of none in particular. */
export const fieldOf = (refusal: keyof typeof roleRefusals): string => refusedFields[refusal] ?? 'email'

const refusedFields: Partial<Record<keyof typeof roleRefusals, string>> = {
  'act-missing': 'act',
  'dates-wrong': 'ends_on',
  'already-over': 'ends_on',
  'too-far': 'starts_on',
  'too-long': 'ends_on',
  'national-only': 'place',
  'unknown-territory': 'place',
  'already-held': 'role',
}

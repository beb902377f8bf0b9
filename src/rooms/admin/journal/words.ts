import { labelSentences } from './words-label.ts'
import { unblockingSentences } from './words-unblocking.ts'

/** What was done, by verb: the sentence that follows who did it. */
const sentences: Record<string, string> = {
  'account.created': 'a créé un compte',
  'account.verified': 'a confirmé son adresse',
  'account.renamed': 'a changé de nom',
  'account.email_changed': 'a changé d’adresse',
  'account.password_changed': 'a changé de mot de passe',
  'account.second_factor_on': 'a mis en place un second facteur',
  'account.second_factor_off': 'a retiré son second facteur',
  'account.backup_codes_renewed': 'a renouvelé ses codes de secours',
  'account.suspended': 'a suspendu un compte',
  'account.reinstated': 'a rouvert un compte',
  'account.erased': 'a effacé son compte',
  'role.appointed': 'a confié une fonction',
  'role.revoked': 'a retiré une fonction',
  'sheet.created': 'a commencé une fiche',
  'sheet.published': 'a publié une fiche',
  'sheet.edited': 'a modifié une fiche',
  'sheet.renamed': 'a renommé une fiche',
  'sheet.checked': 'a vérifié une fiche',
  'sheet.archived': 'a archivé une fiche',
  'sheet.restored': 'a restauré une fiche',
  'sheet.team': 'a modifié l’équipe d’une fiche',
  'sheet.invited': 'a invité quelqu’un sur une fiche',
  'sheet.discarded': 'a jeté un brouillon',
  'sheet.detached': 'a détaché un projet de sa structure',
  'sheet.role': 'a changé un rôle dans l’équipe d’une fiche',
  'sheet.handed-over': 'a transmis une fiche',
  'contact.received': 'a écrit à l’équipe',
  'contact.assigned': 'a attribué un message',
  'contact.answered': 'a répondu à un message',
  'contact.rerouted': 'a transmis un message pour un autre motif',
  'contact.closed': 'a clos un message',
  'contact.reopened': 'a rouvert un message',
  'contact.forgotten': 'a effacé le contenu d’un message',
  'challenge.merged': 'a réuni un défi à un autre',
  'challenge.absorbed': 'a fait accueillir un défi par un autre',
  'mail.retried': 'a relancé l’envoi d’un courriel',
  ...labelSentences,
  ...unblockingSentences,
}

/** The sentence of a verb; a verb without one is shown as it is. */
export const sentenceOf = (verb: string): string => sentences[verb] ?? verb

export const subjectNames: Record<string, string> = {
  account: 'Compte',
  sheet: 'Fiche',
  contact: 'Message',
  challenge: 'Défi',
  mail: 'Courriel',
  label_application: 'Candidature',
  label_award: 'Label',
  label_session: 'Séance du comité',
  label_procedure: 'Procédure',
  vault_document: 'Pièce',
  credential: 'Attestation',
  referral: 'Prescription',
  scouting: 'Repérage',
  accompaniment: 'Accompagnement',
  hacker_appointment: 'Hacker public',
  learning_test: 'Test',
  policy_note: 'Note',
}

/** The families of verbs one filters by: how they begin, how they are written in an address, how they read. */
export const families = [
  { prefix: 'account.', slug: 'comptes', name: 'Comptes' },
  { prefix: 'role.', slug: 'fonctions', name: 'Fonctions' },
  { prefix: 'sheet.', slug: 'fiches', name: 'Fiches' },
  { prefix: 'contact.', slug: 'messages', name: 'Messages' },
  { prefix: 'challenge.', slug: 'defis', name: 'Défis' },
  { prefix: 'mail.', slug: 'courriels', name: 'Courriels' },
  { prefix: 'label.', slug: 'label', name: 'Label' },
  { prefix: 'vault.', slug: 'coffres', name: 'Coffres' },
  { prefix: 'credential', slug: 'attestations', name: 'Attestations' },
  { prefix: 'hacker.', slug: 'hackers-publics', name: 'Hackers publics' },
] as const

export const words = {
  lede: 'Ce qui a été fait ici, par qui et quand. On n’y ajoute que par l’usage ; rien ne s’y modifie ni ne s’en retire.',
  family: 'Sur quoi',
  everything: 'Tout',
  since: 'Depuis le',
  subject: 'Identifiant',
  subjectHint: 'D’une fiche, d’un compte, d’un message.',
  export: 'Exporter en CSV',
  caption: 'Événements, les plus récents d’abord',
  columns: { at: 'Quand', who: 'Qui', what: 'Quoi', on: 'Sur', details: 'Précisions' },
  system: 'Le site',
  visitor: 'Sans compte',
  gone: 'Compte effacé',
  only: 'Tout ce qui concerne',
  none: 'Aucun événement ne correspond',
  noneText: 'Élargissez la période, ou retirez un filtre.',
  all: 'Tout le journal',
  fileName: (day: string) => `journal-${day}.csv`,
  header: [
    'numero',
    'date',
    'auteur',
    'identifiant_auteur',
    'verbe',
    'phrase',
    'objet',
    'identifiant_objet',
    'precisions',
  ],
} as const

type Details = Record<string, unknown>

/** What is told besides, in a few words. */
export const detailsOf = (details: Details, roleNames: Record<string, string>): string => {
  const text = (name: string) => (typeof details[name] === 'string' ? details[name] : null)
  const role = text('role')
  return [
    typeof details.number === 'number' && `nº\u00a0${details.number}`,
    role && (roleNames[role] ?? role),
    text('fromName') && `${text('fromName')} → ${text('intoName')}`,
  ]
    .filter(Boolean)
    .join(', ')
}

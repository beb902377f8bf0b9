import { count } from '#core/pure/text.ts'
import type { CloseReason, Reason, Refusal, Status } from './rules.ts'

/** What one writes about, as one chooses it. */
export const reasonNames: Record<Reason, string> = {
  general: 'Une question générale',
  sheet: 'Une fiche de l’annuaire à corriger',
  press: 'Presse',
  personal_data: 'Mes données personnelles',
  accessibility: 'Un obstacle d’accessibilité',
  coming: 'Un blocage administratif',
}

/** The same in a table, where there is little room. */
export const reasonShortNames: Record<Reason, string> = {
  general: 'Question',
  sheet: 'Fiche à corriger',
  press: 'Presse',
  personal_data: 'Données personnelles',
  accessibility: 'Accessibilité',
  coming: 'Pas encore ouvert',
}

export const statusNames: Record<Status, string> = {
  received: 'Reçu',
  assigned: 'Attribué',
  answered: 'Répondu',
  closed: 'Clos',
}

export const closeReasonNames: Record<CloseReason, string> = {
  answered: 'La réponse suffit',
  duplicate: 'Déjà traité dans un autre message',
  off_topic: 'Sans rapport avec ce site',
  abuse: 'Message abusif ou publicité',
  unreachable: 'Personne à qui répondre',
  withdrawn: 'Retiré avec le compte de son auteur',
}

export const refusals: Record<Refusal, string> = {
  'already-answered': 'Une réponse est déjà partie. Pour écrire de nouveau, rouvrez d’abord ce message.',
  'already-closed': 'Ce message est clos. Rouvrez-le d’abord.',
  'still-open': 'Ce message est encore à traiter\u00a0: il n’y a rien à rouvrir.',
  forgotten: 'Le contenu de ce message a été effacé\u00a0: on ne peut plus rien en faire.',
  taken: 'Quelqu’un d’autre a pris ce message en charge. Prenez-le d’abord à votre compte.',
  'same-reason': 'Ce message a déjà ce motif.',
  'cannot-answer': 'Cette personne ne répond pas à ce motif aujourd’hui.',
}

/** « 5 jours ouvrés » */
export const workingDays = (days: number): string => count(days, 'jour ouvré', 'jours ouvrés')

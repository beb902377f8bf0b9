import { formatDay, isDay } from '#core/pure/dates.ts'
import { casesSaid } from '../appointments/words.ts'
import type { PastCaseEvent } from '../cases/events.ts'
import type { Level } from '../rules.ts'
import { levelNames } from '../words.ts'

const nb = '\u00a0'
type Details = Record<string, unknown>

const level = (value: unknown): string => levelNames[Number(value) as Level] ?? ''
const on = (before: string, value: unknown): string =>
  typeof value === 'string' && isDay(value) ? `${before} ${formatDay(value)}` : ''

const breadths = [
  'pour la commune',
  'pour l’intercommunalité',
  'pour le département',
  'pour la région',
  'pour tout le pays',
]

/** Why that hand, as it stood then: how near it is, and what it already had. */
const chosenFor = ({ breadth, load, limit }: Details): string => {
  const near = breadths[Number(breadth)]
  return near && typeof load === 'number' ? `, ${near}, ${casesSaid(load)} sur ${limit}` : ''
}

const names: Record<string, string | ((details: Details) => string)> = {
  proposed: 'Dossier soumis à l’accord du projet',
  consented: 'Accord du projet donné',
  declined: 'Accord du projet refusé',
  consent_lapsed: 'Dossier retiré, sans accord du projet',
  filed: 'Dossier reçu',
  qualified: 'Dossier jugé recevable',
  assigned: ({ level: at, ...why }) => `Dossier confié, niveau${nb}: ${level(at)}${chosenFor(why)}`,
  taken: 'Travail commencé',
  given_back: 'Dossier rendu, pas perdu',
  tied: 'Lien avec le projet déclaré',
  sorted_again: 'Dossier trié à nouveau',
  reassigned: 'Dossier confié à quelqu’un d’autre',
  climbed: ({ to }) => `Dossier monté au niveau${nb}: ${level(to)}`,
  rose: 'Trois jours ouvrés sans personne\u00a0: signalé au niveau supérieur',
  lacks_level: 'Personne d’assez haut placé pour le prendre',
  hand_ended: 'La nomination de la personne qui l’avait en main a pris fin',
  late: ({ due }) => `Date prévue passée${on(', le', due)}`,
  held: ({ until }) => `Mise en pause${on(' jusqu’au', until)}`,
  resumed: 'Reprise',
  purpose: 'Objectif protégé par la règle noté',
  message: 'Message',
  note: 'Note',
  file: 'Document ajouté',
  administration: ({ level: at }) => `Administration ajoutée, niveau${nb}: ${level(at)}`,
  administration_changed: ({ level: at }) => `Administration modifiée, niveau${nb}: ${level(at)}`,
  administration_asked: ({ due }) => `Question écrite à une administration${on(', réponse attendue le', due)}`,
  administration_reminded: ({ due }) => `Administration relancée${on(', réponse attendue le', due)}`,
  administration_answered: 'Réponse d’une administration notée',
  silence_rule: 'Règle du silence d’une administration notée',
  step: 'Étape ajoutée au plan',
  step_done: 'Étape faite',
  step_undone: 'Étape à refaire',
  step_removed: 'Étape retirée',
  meeting: ({ day }) => `Réunion convoquée${on(' pour le', day)}`,
  meeting_changed: ({ day }) => `Réunion modifiée, d’abord prévue${on(' le', day)}`,
  meeting_cancelled: ({ day }) => `Réunion annulée${on(', celle du', day)}`,
  minutes: ({ day }) => `Compte rendu de la réunion${on(' du', day)}`,
  letter: 'Courrier écrit',
  letter_sent: ({ day }) => `Courrier parti${on(' le', day)}`,
  offer_answered: 'Le porteur a dit ce que vaut la solution proposée',
  answered: 'Réponse donnée',
  confirmed: 'Dossier clos par le porteur',
  contested: 'Réponse contestée, dossier rouvert',
  reopened: 'Dossier rouvert',
  opinion: 'Avis du porteur, après la clôture',
  closed_in_silence: 'Dossier clos, sans nouvelle du porteur pendant trente jours',
  withdrawn: 'Demande retirée',
  holder_gone: 'Compte du porteur supprimé',
  precedent_begun: 'Fiche du déblocage commencée',
  precedent_written: 'Fiche du déblocage modifiée',
  precedent_submitted: 'Fiche du déblocage à relire',
  precedent_recognised: 'Fiche du déblocage à reprendre\u00a0: on y reconnaît quelqu’un',
  precedent_ready: 'Fiche du déblocage relue',
  precedent_published: 'Fiche du déblocage publiée',
  precedent_kept: 'Fiche du déblocage gardée, non publiée',
  precedent_retracted: 'Fiche du déblocage retirée',
  offered: 'Solution trouvée ailleurs proposée au porteur',
  test_prepared: 'Test préparé depuis ce dossier',
}

/** What happened, in words; an act without a name of its own is said to be one. */
export const eventName = ({ verb, details }: Pick<PastCaseEvent, 'verb' | 'details'>): string => {
  const name = names[verb]
  if (!name) return 'Une étape du dossier'
  return typeof name === 'string' ? name : name(details)
}

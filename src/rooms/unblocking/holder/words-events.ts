import { formatDay, isDay } from '#core/pure/dates.ts'
import { type Level, levels, type OutcomeKind, outcomes } from '../rules.ts'
import { levelNames, outcomeNames } from '../words.ts'

type Details = Record<string, unknown>
export type Told = { verb: string; side: string; details: Details }

const nb = '\u00a0'
const neutral = 'Une étape du dossier est enregistrée.'

const level = (value: unknown): string =>
  levels.some((one) => one === value) ? levelNames[value as Level].toLowerCase() : ''
const day = (value: unknown): string => (typeof value === 'string' && isDay(value) ? formatDay(value) : '')
const outcome = (value: unknown): string =>
  outcomes.some((one) => one === value) ? outcomeNames[value as OutcomeKind] : ''
const after = (text: string, more: string): string => (more ? `${text}${nb}: ${more}.` : `${text}.`)

const by: Record<string, string> = {
  holder: 'de votre projet',
  officer: 'de la personne qui a la main',
  deputy: 'de la personne qui remplace',
  supervisor: 'd’une personne qui supervise',
  site: 'du site',
}
const from = (text: string, side: string): string => `${text} ${by[side] ?? ''}`.trim()

/** What happened, said to the holder: by what was done, and by whom. */
const sentences: Record<string, string | ((told: Told) => string)> = {
  proposed: 'Dossier écrit par une structure, proposé au projet.',
  consented: 'Le projet donne son accord.',
  declined: 'Le projet refuse ce dossier.',
  consent_lapsed: 'L’accord du projet n’est pas venu\u00a0: le dossier est retiré.',
  filed: 'Dossier déposé.',
  qualified: 'Recevable. L’horloge démarre.',
  assigned: ({ details }) => after('Confié à une personne qui a le pouvoir d’agir', level(details.level)),
  taken: 'La personne qui a la main commence à y travailler.',
  climbed: ({ details }) => after('Monte d’un niveau, avec tout ce qui a été fait', level(details.to)),
  late: ({ details }) => {
    const due = day(details.due)
    return due ? `La réponse était due le ${due}. Elle est en retard.` : 'La réponse est en retard.'
  },
  rose: 'Sans personne depuis trois jours ouvrés\u00a0: signalé au niveau supérieur.',
  lacks_level: 'Personne d’assez haut placé pour le prendre\u00a0: signalé à celles et ceux qui supervisent.',
  held: 'Mis en pause. L’horloge s’arrête.',
  resumed: 'Reprend. L’horloge repart.',
  message: ({ side }) => `${from('Message', side)}.`,
  note: ({ side }) => `${from('Note partagée', side)}.`,
  file: ({ side }) => `${from('Pièce ajoutée, qui vient', side)}.`,
  hand_ended: 'La personne qui avait la main ne l’a plus. Le dossier en cherche une autre.',
  given_back: 'La personne à qui il était confié le rend. Le dossier en cherche une autre.',
  tied: 'La personne à qui il était confié a un lien avec le projet. Le dossier en cherche une autre.',
  sorted_again: 'Trié à nouveau, pour aller à la bonne personne.',
  reassigned: 'Confié à quelqu’un d’autre.',
  administration: 'Une administration concernée est ajoutée.',
  administration_changed: 'La place d’une administration est corrigée.',
  silence_rule: 'Ce que vaut le silence d’une administration est noté.',
  step_done: 'Une étape du plan est faite.',
  step_undone: 'Une étape du plan est à refaire.',
  step_removed: 'Une étape du plan est retirée.',
  purpose: 'Ce que la règle protège est précisé.',
  urgent: 'Le dossier est dit urgent.',
  administration_asked: 'Une administration est interrogée.',
  administration_reminded: 'Une administration est relancée.',
  administration_answered: 'Une administration répond.',
  administration_silence: 'Le silence d’une administration vaut réponse.',
  step: 'Une étape est ajoutée au plan.',
  meeting: 'Une réunion est prévue.',
  meeting_changed: 'Une réunion change de jour, d’heure ou de lieu.',
  meeting_cancelled: 'Une réunion est annulée.',
  minutes: 'Le compte rendu d’une réunion est écrit.',
  letter: 'Une lettre est écrite.',
  letter_sent: 'Une lettre part.',
  answered: ({ details }) => after('Réponse donnée', outcome(details.kind)),
  contested: 'Votre projet conteste la réponse. Le dossier est rouvert.',
  confirmed: 'Votre projet accepte la réponse. Le dossier est clos.',
  closed_in_silence: 'Trente jours sans réaction après la réponse\u00a0: le dossier est clos.',
  opinion: 'Votre projet dit ce que valait la réponse.',
  withdrawn: 'Votre projet retire sa demande.',
  holder_gone: 'La personne qui avait déposé le dossier a supprimé son compte.',
  precedent_begun: 'Une fiche anonyme est commencée pour les suivants.',
  precedent_written: 'La fiche anonyme est corrigée.',
  precedent_submitted: 'La fiche anonyme est à relire par deux personnes.',
  precedent_recognised: 'Une personne qui relit reconnaît quelqu’un dans la fiche anonyme\u00a0: elle est à reprendre.',
  precedent_ready: 'La fiche anonyme est relue, et attend votre accord.',
  precedent_published: 'La fiche anonyme est publiée.',
  precedent_kept: 'La fiche anonyme n’est pas publiée.',
  precedent_retracted: 'La fiche anonyme est retirée.',
  offered: 'Une solution trouvée ailleurs vous est proposée.',
  offer_answered: 'Une réponse est donnée à la solution proposée.',
  test_prepared: 'Un test est préparé à partir de ce dossier.',
}

/** The sentence of an event. A verb nobody wrote a sentence for never shows its name, nor breaks the page. */
export const eventSentence = (told: Told): string => {
  const sentence = Object.hasOwn(sentences, told.verb) ? sentences[told.verb] : undefined
  if (!sentence) return neutral
  return typeof sentence === 'string' ? sentence : sentence(told)
}

import type { ApplicationStatus, AwardState, ClockKind, Hand } from './rules.ts'

export const nb = '\u00a0'

/** A status as the organisation reads it. */
export const statusNames: Record<ApplicationStatus, string> = {
  draft: 'Brouillon',
  submitted: 'Déposée',
  incomplete: 'Pièce demandée',
  review: 'En instruction',
  committee: 'Devant le comité',
  contradictory: 'Vos observations sont attendues',
  adjourned: 'Décision remise',
  granted: 'Label accordé',
  refused: 'Label refusé',
  appeal: 'Recours en cours',
  withdrawn: 'Retirée par la structure',
  lapsed: 'Classée sans suite',
}

/** The same, as the desk reads it. */
export const deskStatusNames: Record<ApplicationStatus, string> = {
  ...statusNames,
  submitted: 'Nouvelle',
  incomplete: 'Pièce demandée',
  committee: 'À décider',
  contradictory: 'Observations attendues',
}

export const handNames: Record<Hand, string> = {
  applicant: 'La structure',
  desk: 'L’instruction',
  committee: 'Le comité',
  nobody: 'Personne',
}

export const clockNames: Record<ClockKind, string> = {
  admissibility: 'Recevabilité',
  review: 'Instruction',
  decision: 'Décision du comité',
  appeal: 'Recours',
}

export const scoreNames = ['Pas encore', 'Commencé', 'En place', 'Exemplaire'] as const

export const awardStateNames: Record<AwardState, string> = {
  active: 'Label en cours',
  suspended: 'Label suspendu',
  withdrawn: 'Label retiré',
  expired: 'Label arrivé à son terme',
  replaced: 'Label renouvelé',
  given_up: 'Label rendu',
}

export const words = {
  label: 'Label',
  mine: 'Mes candidatures',
  register: 'Registre du label',
  desk: 'Bureau d’instruction',
  proposal: 'Proposition',
  adopted: 'Adopté',
  fictional: 'Fictif',
  closedAccount: 'Compte fermé',
  number: (number: string) => `Candidature ${number}`,
  /** A label and a bannière are never mistaken for one another. */
  onlySupports:
    'Le label est réservé aux structures qui soutiennent des porteurs de projet. Un projet ne le reçoit jamais\u00a0: il peut rejoindre la bannière.',
} as const

/** The doors of the label, said from outside it. */
export const doorNames = {
  desk: 'Bureau d’instruction du label',
  sessions: 'Séances du comité du label',
  coordination: 'Coordination du label',
} as const

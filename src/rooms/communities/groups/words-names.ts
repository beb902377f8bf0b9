import type { GroupStatus, Joining, JoinRefusal, MoveRefusal } from './rules.ts'

export const nb = '\u00a0'

export const statusNames: Record<GroupStatus, string> = {
  forming: 'En constitution',
  ongoing: 'En cours',
  reporting: 'En restitution',
  closed: 'Clos',
}

export const joiningNames: Record<Joining, string> = {
  open: 'Entrée libre',
  on_request: 'Entrée sur demande',
}

/** What happened, as the community tells it. */
export const activity = {
  'community.group_created': 'Groupe de travail créé',
  'community.group_changed': 'Groupe de travail modifié',
  'community.group_moved': 'Groupe de travail, nouvelle étape',
  'community.group_led': 'Groupe de travail, pilote changé',
  'community.group_lead_asked': 'Groupe de travail, pilote soumis au vote',
  'community.group_joined': 'Entrée dans un groupe de travail',
  'community.group_asked': 'Demande d’entrée dans un groupe de travail',
  'community.group_declined': 'Demande d’entrée refusée, avec son motif',
  'community.group_left': 'Départ d’un groupe de travail',
  'community.meeting_planned': 'Réunion prévue',
  'community.meeting_changed': 'Réunion modifiée',
  'community.meeting_cancelled': 'Réunion annulée',
  'community.meeting_drafted': 'Compte rendu en préparation',
  'community.meeting_held': 'Compte rendu publié',
  'community.action_added': 'Action ajoutée',
  'community.action_changed': 'Action modifiée',
  'community.action_done': 'Action faite',
  'community.action_reopened': 'Action à reprendre',
  'community.deliverable_planned': 'Livrable prévu',
  'community.deliverable_changed': 'Livrable modifié',
  'community.deliverable_delivered': 'Livrable rendu',
} as const

export type Verb = keyof typeof activity

export type Refusal =
  | JoinRefusal
  | MoveRefusal
  | 'stale'
  | 'not-now'
  | 'past'
  | 'too-many'
  | 'future'
  | 'answered'
  | 'last-lead'
  | 'not-a-member'
  | 'nothing-given'
  | 'voting'
  | 'voted-lately'
  | 'called-off'

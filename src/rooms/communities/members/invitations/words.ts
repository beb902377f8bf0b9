import { type InviteRefusal, mostInvitations } from '../rules.ts'

export const inviteRefusals: Record<InviteRefusal, string> = {
  member: 'Cette organisation est déjà membre.',
  open: 'Cette organisation a déjà une demande devant les membres.',
  invited: 'Une invitation attend déjà une réponse.',
  declined: 'L’invitation a été refusée. C’est maintenant à cette organisation, ou à cette personne, de demander.',
  'too-many': `${mostInvitations} invitations attendent déjà une réponse. Attendez-en une, ou retirez-en une.`,
  unknown: 'Choisissez une organisation de la liste, ou écrivez une adresse.',
}

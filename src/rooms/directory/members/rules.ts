import type { Id } from '#core/pure/id.ts'
import type { MemberRole } from '../rules.ts'

export const invitationDays = 14

export type Member = { id: Id; name: string; role: MemberRole; since: Date }

/** A sheet that has had an owner never loses its last one. */
export const wouldBeOrphan = (members: readonly Member[], leaving: Id): boolean =>
  !members.some((member) => member.role === 'owner' && member.id !== leaving)

export type Invitation = { email: string; role: MemberRole; expiresAt: Date; acceptedAt: Date | null }

export type InvitationRefusal = 'invitation-used' | 'invitation-expired' | 'invitation-of-another'

/** May this person accept it, now? It was sent to one address: holding the link is not enough. */
export const canAccept = (invitation: Invitation, email: string, now: Date): InvitationRefusal | null => {
  if (invitation.acceptedAt) return 'invitation-used'
  if (now >= invitation.expiresAt) return 'invitation-expired'
  return invitation.email === email ? null : 'invitation-of-another'
}

import type { Id } from '#core/pure/id.ts'
import type { Status } from '../rules.ts'

export type ClaimStatus = 'pending' | 'accepted' | 'refused' | 'withdrawn'

/** Working days promised to answer a claim or a report. */
export const targetDays = 5

export const limits = { function: 120, proof: 1_000, reason: 500, details: 1_000 } as const

export type ClaimRefusal = 'not-published' | 'kept' | 'already-pending'

/** May a sheet be claimed? Only one that everyone reads and nobody keeps: a kept one is asked of those who keep it. */
export const refusalToClaim = (sheet: { status: Status; memberCount: number }): ClaimRefusal | null => {
  if (sheet.status !== 'published') return 'not-published'
  return sheet.memberCount > 0 ? 'kept' : null
}

export type DecisionRefusal = 'own-claim' | 'already-decided' | 'reason-missing' | 'kept'

type Decision = { accepted: boolean; reason: string }
type Facts = { status: ClaimStatus; userId: Id; memberCount: number }

/** Nobody judges their own claim; a no says why; a sheet that found its keepers meanwhile is theirs. */
export const refusalToDecide = (
  claim: Facts,
  { accepted, reason }: Decision,
  curatorId: Id,
): DecisionRefusal | null => {
  if (claim.status !== 'pending') return 'already-decided'
  if (claim.userId === curatorId) return 'own-claim'
  if (!accepted && reason === '') return 'reason-missing'
  return accepted && claim.memberCount > 0 ? 'kept' : null
}

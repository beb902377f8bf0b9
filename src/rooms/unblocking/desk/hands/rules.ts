import type { Weighed } from '../../ladder/rules.ts'
import type { CaseRefusal, Status } from '../../rules.ts'

/** Why someone gives a case back. `level`: it climbs; `tie`: it never comes back to them. */
export const returnReasons = ['matter', 'place', 'level', 'tie', 'other'] as const
export type ReturnReason = (typeof returnReasons)[number]

/** Why a case goes one level up before its term. */
export const climbReasons = ['above', 'silent', 'several', 'other'] as const
export type ClimbReason = (typeof climbReasons)[number]

export type HandRefusal = CaseRefusal | 'highest'

/** States from which a case may be given, without a hand or instead of whoever has it, and from which it may climb before its term. */
export const givable: readonly Status[] = ['qualified', 'assigned', 'in_progress']

/** By hand, only a full queue may be passed over: never a place, a matter, a level, a tie, a refusal or an absence. */
export const mayBeGiven = ({ obstacles }: Pick<Weighed, 'obstacles'>): boolean =>
  obstacles.every((one) => one === 'full')

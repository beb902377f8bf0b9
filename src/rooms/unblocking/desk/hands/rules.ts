import type { Weighed } from '../../ladder/rules.ts'
import type { CaseRefusal, Status } from '../../rules.ts'

/** Why someone gives a case back. `level`: it climbs; `tie`: it never comes back to them. */
export const returnReasons = ['matter', 'place', 'level', 'tie', 'other'] as const
export type ReturnReason = (typeof returnReasons)[number]

/** Why a case goes one level up before its term. */
export const climbReasons = ['above', 'silent', 'several', 'other'] as const
export type ClimbReason = (typeof climbReasons)[number]

export type HandRefusal = CaseRefusal | 'highest'

/** States from which someone may be given a case: without a hand, or instead of whoever has it. */
export const givable: readonly Status[] = ['qualified', 'assigned', 'in_progress']
/** What may climb before its term. */
export const climbable: readonly Status[] = givable

/** By hand, only a full queue may be passed over: never a place, a matter, a level, a tie, a refusal or an absence. */
export const mayBeGiven = ({ obstacles }: Pick<Weighed, 'obstacles'>): boolean =>
  obstacles.every((one) => one === 'full')

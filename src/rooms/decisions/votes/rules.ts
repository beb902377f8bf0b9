import type { Visitor } from '#core/actor.ts'
import type { Id } from '#core/pure/id.ts'
import { type DecisionStatus, isBallot, type MemberKind, type Method } from '../rules.ts'

export type VoteRefusal =
  | 'not-begun'
  | 'over'
  | 'cancelled'
  | 'invented'
  | 'not-elector'
  | 'voice-used'
  | 'pen-used'
  | 'wrong-choice'

export type Polling = {
  status: DecisionStatus
  method: Method
  demo: boolean
  opensAt: Date | null
  closesAt: Date | null
}

/** Is the polling station open at this moment? The clock closes it, whether or not anything has noticed. */
export const refusalByClock = ({ status, closesAt }: Polling, now: Date): VoteRefusal | null => {
  if (status === 'cancelled') return 'cancelled'
  if (status === 'closed' || status === 'settled') return 'over'
  if (status !== 'open') return 'not-begun'
  return closesAt !== null && now >= closesAt ? 'over' : null
}

/** A voice of the electorate that a person carries: `used` by anyone, `mine` by them. */
export type HeldVoice = { kind: MemberKind; id: Id; used: boolean; mine: boolean }

/**
 * May this person vote at this moment, in the name of this voice when they named one? One voice is used once, and one person holds the pen
 * once: whoever keeps several members leaves the others to those who keep them too.
 */
export const refusalToVote = (
  decision: Polling,
  held: readonly HeldVoice[],
  actor: Visitor,
  now: Date,
  voice?: { kind: string; id: string },
): VoteRefusal | null => {
  const byClock = refusalByClock(decision, now)
  if (byClock) return byClock
  if (actor && actor.demo !== decision.demo) return 'invented'
  const named = voice ? held.filter((one) => one.kind === voice.kind && one.id === voice.id) : held
  if (named.length === 0) return 'not-elector'
  if (held.some(({ mine }) => mine)) return 'pen-used'
  return named.every(({ used }) => used) ? 'voice-used' : null
}

/** The button of the vote is shown to whom the vote would not be refused. */
export const canVote = (decision: Polling, held: readonly HeldVoice[], actor: Visitor, now: Date): boolean =>
  actor !== null && isBallot(decision.method) && refusalToVote(decision, held, actor, now) === null

const hour = 3_600_000

/** Those who have not voted are reminded two days before the close, or in the last third of a shorter vote. */
export const remindsAt = (opensAt: Date, closesAt: Date): Date => {
  const before = Math.min(48 * hour, (closesAt.getTime() - opensAt.getTime()) / 3)
  return new Date(closesAt.getTime() - before)
}

import type { Visitor } from '#core/actor.ts'
import type { Id } from '#core/pure/id.ts'
import { quorumOf, type ResultOf } from '../counting/rules.ts'
import type { MemberKind, Method } from '../rules.ts'
import { type Polling, refusalByClock, type VoteRefusal } from '../votes/rules.ts'

export const stances = ['consent', 'reserved', 'objection', 'abstain'] as const
export type Stance = (typeof stances)[number]

/** An objection and a reservation say why: a proposal is mended with reasons. */
export const shortestReason = 10
export const reasonLength = 2_000
export const needsReason = (stance: Stance): boolean => stance === 'reserved' || stance === 'objection'

export type StanceRefusal = VoteRefusal | 'no-reason' | 'not-an-objection'

type Held = readonly { kind: MemberKind; id: Id }[]

/** May this person take a stance now, in the name of this voice when they named one? It may change until the close. */
export const refusalToTake = (
  decision: Polling,
  held: Held,
  actor: Visitor,
  now: Date,
  voice?: { kind: string; id: string },
): StanceRefusal | null => {
  const byClock = refusalByClock(decision, now)
  if (byClock) return byClock
  if (actor && actor.demo !== decision.demo) return 'invented'
  const named = voice ? held.filter((one) => one.kind === voice.kind && one.id === voice.id) : held
  return named.length > 0 ? null : 'not-elector'
}

type Read = { method: Method; openedAt: Date | null; closedAt: Date | null }

/** Objections are the members’ arguments while the question is open, and everyone’s afterwards. */
export const canReadObjections = ({ method, openedAt, closedAt }: Read, within: boolean): boolean =>
  method === 'consent' && openedAt !== null && (within || closedAt !== null)

/** What may be done with objections now: answered by whoever leads, lifted by their author, until the close. */
export const mayWithObjections = (decision: Polling, leads: boolean, now: Date) => {
  const isOpen = refusalByClock(decision, now) === null
  return { answer: isOpen && leads, lift: isOpen }
}

export type Taken = { stance: Stance; isLifted: boolean }

/**
 * Counts the stances at the close. An objection that its author lifted counts as consent. It passes when enough took part, no objection is
 * maintained and someone at least consents: silence is not consent.
 */
export const countConsent = (taken: readonly Taken[], electors: number, percent: number): ResultOf<'consent'> => {
  const of = (stance: Stance) => taken.filter((one) => one.stance === stance && !one.isLifted).length
  const lifted = taken.filter(({ isLifted }) => isLifted).length
  const [consented, reserved, objected] = [of('consent') + lifted, of('reserved'), of('objection')]
  const needed = quorumOf(electors, percent)
  return {
    method: 'consent',
    electors,
    ballots: taken.length,
    needed,
    reached: taken.length >= needed,
    consented,
    reserved,
    objected,
    abstained: of('abstain'),
    passes: objected === 0 && consented + reserved > 0,
  }
}

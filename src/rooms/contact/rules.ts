import { type Actor, holds, type Role } from '#core/actor.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Clock, dueOn } from '#core/pure/deadline.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'

export const reasons = ['general', 'sheet', 'press', 'personal_data', 'accessibility', 'coming'] as const
export type Reason = (typeof reasons)[number]

/** Who answers a reason, and in how many working days. */
export const routing: Record<Reason, { role: Role; days: number }> = {
  general: { role: 'correspondent', days: 5 },
  sheet: { role: 'curator', days: 5 },
  press: { role: 'spokesperson', days: 2 },
  personal_data: { role: 'data_officer', days: 10 },
  accessibility: { role: 'correspondent', days: 5 },
  coming: { role: 'correspondent', days: 10 },
}

export const statuses = ['received', 'assigned', 'answered', 'closed'] as const
export type Status = (typeof statuses)[number]

/** Why a message needs no more work. `withdrawn`: its sender erased it with their account. */
export const closeReasons = ['answered', 'duplicate', 'off_topic', 'abuse', 'unreachable'] as const
export type CloseReason = (typeof closeReasons)[number] | 'withdrawn'

export type Move = 'assign' | 'answer' | 'reroute' | 'close' | 'reopen'

/** What each move leads to, from each state. What is absent is refused. */
const moves: Record<Move, Partial<Record<Status, Status>>> = {
  assign: { received: 'assigned', assigned: 'assigned' },
  answer: { received: 'answered', assigned: 'answered' },
  reroute: { received: 'received', assigned: 'received' },
  close: { received: 'closed', assigned: 'closed', answered: 'closed' },
  reopen: { answered: 'assigned', closed: 'assigned' },
}

/** What is known of a message when asking what may be done with it. */
export type Facts = { reason: Reason; status: Status; assigneeId: Id | null; forgotten: boolean }

export type Refusal =
  | 'already-answered'
  | 'already-closed'
  | 'still-open'
  | 'forgotten'
  | 'taken'
  | 'same-reason'
  | 'cannot-answer'

/**
 * The state after this move by this person, or why not. Whoever answers a free message takes it; a message taken by someone is theirs
 * to answer, until another takes it over: two people never write to the same sender at once.
 */
export function move(message: Facts, wanted: Move, actorId: Id): Outcome<Status, Refusal> {
  if (message.forgotten) return refused('forgotten')
  const next = moves[wanted][message.status]
  if (!next) return refused(stuck(message.status))
  if (wanted === 'answer' && message.assigneeId && message.assigneeId !== actorId) return refused('taken')
  return done(next)
}

/** What this person may do with a message they read: the buttons shown are the moves allowed. */
export const movesFor = (message: Facts, actorId: Id): Move[] =>
  (Object.keys(moves) as Move[]).filter((wanted) => move(message, wanted, actorId).ok)

const stuck = (status: Status): Refusal =>
  status === 'closed' ? 'already-closed' : status === 'answered' ? 'already-answered' : 'still-open'

/** The reasons whose messages this person may read today: those their national roles answer, all of them for an administrator. */
export const readableReasons = (actor: Actor, today: Day): Reason[] =>
  holds(actor, 'administrator', today)
    ? [...reasons]
    : reasons.filter((reason) => holds(actor, routing[reason].role, today))

/** The time given to answer a message received this day. */
export const newClock = (reason: Reason, today: Day): Clock => ({
  startedOn: today,
  targetDays: routing[reason].days,
  unit: 'working',
  pauses: [],
  stoppedOn: null,
})

/** The clock of a message reopened: the days it spent answered or closed do not count, what was left is left again. */
export const restarted = (clock: Clock, today: Day): Clock =>
  clock.stoppedOn
    ? { ...clock, stoppedOn: null, pauses: [...clock.pauses, { from: clock.stoppedOn, to: today, reason: 'answered' }] }
    : clock

export const isWaiting = (status: Status): boolean => status === 'received' || status === 'assigned'

/** A message is late when its last day is past and nobody answered. */
export const isLate = (message: { status: Status; dueOn: Day }, today: Day): boolean =>
  isWaiting(message.status) && message.dueOn < today

export const lastDay = (clock: Clock, today: Day): Day => dueOn(clock, today)

/** An answered message closes by itself after these days; a closed one loses its contents after these months. */
export const closesAfterDays = 30
export const forgottenAfterMonths = 12

import type { Visitor } from '#core/actor.ts'
import type { Id } from '#core/pure/id.ts'
import {
  type Body,
  type Collects,
  type DecisionStatus,
  facilitates,
  isAuthor,
  type Method,
  type Standing,
  takesPart,
} from '../rules.ts'

export const mostIdeas = 5
export const ideaLength = 300
export const roundLength = 4_000
export const argumentLength = 1_500
export const mostArguments = 10
export const minorityLength = 4_000
export const minorityDays = 7
/** What follows a floor, grouping, announcing or summing up, is for whoever facilitates that many days, with a reminder before the end. */
export const groupingDays = 14
export const groupingReminderDays = 3

export const sides = ['for', 'against', 'question'] as const
export type Side = (typeof sides)[number]

export type SpeakRefusal =
  | 'not-begun'
  | 'over'
  | 'cancelled'
  | 'invented'
  | 'not-member'
  | 'wrong-voice'
  | 'already-said'
  | 'too-many'

const dayMs = 86_400_000

type Floor = { status: DecisionStatus; demo: boolean; collectUntil: Date | null }

/** May this person speak before the choice at this moment? The clock ends it, whether or not anything has noticed. */
export const refusalToSpeak = (floor: Floor, standing: Standing, actor: Visitor, now: Date): SpeakRefusal | null => {
  const { status, collectUntil, demo } = floor
  if (status === 'cancelled') return 'cancelled'
  if (status === 'draft') return 'not-begun'
  if (status !== 'collecting' || !collectUntil || now >= collectUntil) return 'over'
  if (actor && actor.demo !== demo) return 'invented'
  return takesPart(floor, standing, actor) ? null : 'not-member'
}

type Debated = { status: DecisionStatus; demo: boolean; closesAt: Date | null }

/** Arguments are given from the announcement to the close. */
export const refusalToArgue = (
  decision: Debated,
  standing: Standing,
  actor: Visitor,
  now: Date,
): SpeakRefusal | null => {
  const { status, closesAt, demo } = decision
  if (status === 'cancelled') return 'cancelled'
  if (status === 'closed' || status === 'settled') return 'over'
  if (status !== 'announced' && status !== 'open') return 'not-begun'
  if (closesAt && now >= closesAt) return 'over'
  if (actor && actor.demo !== demo) return 'invented'
  return takesPart(decision, standing, actor) ? null : 'not-member'
}

/** Any member says that an idea is not where it belongs, until the vote opens. */
export const canSayMisgrouped = (
  decision: { status: DecisionStatus; demo: boolean },
  standing: Standing,
  actor: Visitor,
) => (decision.status === 'grouping' || decision.status === 'announced') && takesPart(decision, standing, actor)

type Ended = { status: DecisionStatus; demo: boolean; closedAt: Date | null }

/** Until when the minority is heard. */
export const minorityUntil = (closedAt: Date): Date => new Date(closedAt.getTime() + minorityDays * dayMs)

/** Those who could vote write a statement in the week after the close: one for each voice, kept for ever. */
export const refusalToState = (decision: Ended, electors: number, actor: Visitor, now: Date): SpeakRefusal | null => {
  const { status, closedAt, demo } = decision
  if (status === 'cancelled') return 'cancelled'
  if ((status !== 'closed' && status !== 'settled') || !closedAt) return 'not-begun'
  if (now >= minorityUntil(closedAt)) return 'over'
  if (actor && actor.demo !== demo) return 'invented'
  return electors > 0 ? null : 'not-member'
}

type Led = { demo: boolean; proposedBy: Id | null; in: { body: Body } }

/**
 * Groups ideas, announces the choice, writes the synthesis, answers objections: whoever facilitates the body, or put the question as a member.
 * In the bannière any member facilitates; there it is who put the question, and anyone once that account is gone.
 */
export const canLead = (decision: Led, standing: Standing, actor: Visitor): boolean => {
  if (isAuthor(decision, actor) && takesPart(decision, standing, actor)) return true
  if (!facilitates(decision, standing, actor)) return false
  return decision.in.body.kind !== 'banner' || decision.proposedBy === null
}

export const groupingUntil = (from: Date): Date => new Date(from.getTime() + groupingDays * dayMs)

/** A grouping whose term is by then has its reminder. */
export const groupingRemindedBy = (now: Date): Date => new Date(now.getTime() + groupingReminderDays * dayMs)

type Grouped = Led & { status: DecisionStatus; groupUntil: Date | null; in: { closed: boolean } }

export const isGroupingOverdue = ({ status, groupUntil }: Omit<Grouped, keyof Led>, now: Date): boolean =>
  status === 'grouping' && groupUntil !== null && now >= groupUntil

/** Goes on after a floor: whoever leads; past the term any member, because facilitating is not deciding and one silence holds nobody. */
export const canGroup = (decision: Grouped, standing: Standing, actor: Visitor, now: Date): boolean =>
  decision.status === 'grouping' &&
  !decision.in.closed &&
  (canLead(decision, standing, actor) || (isGroupingOverdue(decision, now) && takesPart(decision, standing, actor)))

export type Word = {
  kind: 'round' | 'idea' | 'argument' | 'minority'
  mine: boolean
}

/** One takes one's own words back while nothing is decided on them. What a minority wrote stays. */
export const canWithdraw = (
  { kind, mine }: Word,
  { status, demo, closesAt }: Debated,
  actor: Visitor,
  now: Date,
): boolean => {
  if (actor === null || actor.demo !== demo || !mine || kind === 'minority') return false
  if (kind === 'argument')
    return ['grouping', 'announced', 'open'].includes(status) && !(closesAt !== null && now >= closesAt)
  return status === 'collecting' || status === 'grouping'
}

/** What is said before the choice is the members' while the floor is open; everyone reads it afterwards. */
export const readsWords = (status: DecisionStatus, within: boolean): boolean =>
  within || (status !== 'draft' && status !== 'collecting')

type Asking = { collects: Collects; method: Method }

/** What the end of the floor leads to: the vote as it was prepared, or the work of whoever facilitates. */
export const afterTheFloor = ({ collects, method }: Asking, isVoteReady: boolean): 'announced' | 'grouping' =>
  collects === 'round' && method !== 'none' && isVoteReady ? 'announced' : 'grouping'

/** A vote « for or against » is on one proposal; the others choose among several. */
export const proposalsFit = (method: Method, collects: Collects, proposals: number): boolean => {
  if (method === 'ranked' || method === 'dots') return proposals >= 2
  return collects === 'ideas' ? proposals === 1 : proposals <= 1
}

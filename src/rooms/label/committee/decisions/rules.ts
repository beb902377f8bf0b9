import { z } from 'zod'
import { addDays, type Day } from '#core/pure/dates.ts'
import { nextWorkingDay } from '#core/pure/working-days.ts'
import type { Settings } from '../../rules.ts'
import {
  type Bar,
  type DecisionKind,
  type DecisionOutcome,
  isBeforeCommittee,
  outcomesOf,
  type Subject,
} from '../rules.ts'

/** Reasons criterion by criterion: the shape of `label_decision.criteria`. */
export const criterionReasons = z.array(z.object({ criterion: z.string(), text: z.string() }))
export type CriterionReason = z.infer<typeof criterionReasons>[number]

/** Where someone stands at the moment they would propose, sign or decline. */
export type Seat = {
  /** They hold a seat on the committee today. */
  ofCommittee: boolean
  /** A session that has this item is open. */
  inSession: boolean
  /** They were ticked as present there. */
  present: boolean
  bar: Bar | null
}

export type SeatRefusal = 'not-of-committee' | 'no-session' | 'not-present' | Bar

/** May this person decide on this item, here and now, with others? */
export const refusalToSit = ({ ofCommittee, inSession, present, bar }: Seat): SeatRefusal | null => {
  if (bar) return bar
  if (!ofCommittee) return 'not-of-committee'
  if (!inSession) return 'no-session'
  return present ? null : 'not-present'
}

/** What must come before a decision. */
export type Before = {
  opinions: number
  opinionsWanted: number
  /** The organisation was heard since the last decision about it, or let the term pass. */
  heard: boolean
  /** Another proposal waits for signatures. */
  proposed: boolean
}

export type ProposeRefusal =
  | SeatRefusal
  | 'not-now'
  | 'already-proposed'
  | 'wrong-outcome'
  | 'opinions-missing'
  | 'not-heard'

const against: readonly DecisionOutcome[] = ['refused', 'suspended', 'withdrawn']

/** Nothing is refused, suspended or withdrawn before the organisation could answer; an appeal has answered already. */
export const mustBeHeardBefore = (kind: DecisionKind, outcome: DecisionOutcome): boolean =>
  kind !== 'appeal' && against.includes(outcome)

export const refusalToPropose = (
  subject: Pick<Subject, 'status' | 'decision'>,
  outcome: DecisionOutcome,
  seat: Seat,
  before: Before,
): ProposeRefusal | null => {
  if (!isBeforeCommittee(subject)) return 'not-now'
  const seated = refusalToSit(seat)
  if (seated) return seated
  if (before.proposed) return 'already-proposed'
  if (!outcomesOf(subject.decision).includes(outcome)) return 'wrong-outcome'
  if (subject.decision === 'first' && before.opinions < before.opinionsWanted) return 'opinions-missing'
  return mustBeHeardBefore(subject.decision, outcome) && !before.heard ? 'not-heard' : null
}

export type SignRefusal = SeatRefusal | 'not-now' | 'gone' | 'already-signed'

/** May this person put their name to what another proposed? Only in the session where it was proposed. */
export const refusalToSign = (
  subject: Pick<Subject, 'status'>,
  { seat, sessionId }: { seat: Seat; sessionId: string | null },
  proposal: { sessionId: string | null; signatures: readonly { userId: string | null }[] },
  userId: string,
): SignRefusal | null => {
  if (!isBeforeCommittee(subject)) return 'not-now'
  const seated = refusalToSit(seat)
  if (seated) return seated
  if (proposal.sessionId !== sessionId) return 'gone'
  return proposal.signatures.some((one) => one.userId === userId) ? 'already-signed' : null
}

/** Two at the least, whatever the setting says. */
export const takesEffect = (signatures: number, wanted: number): boolean => signatures >= Math.max(2, wanted)

/** « D-2026-0001 » */
export const decisionNumber = (day: Day, rank: number): string =>
  `D-${day.slice(0, 4)}-${String(rank).padStart(4, '0')}`
export const isDecisionNumber = (text: string): boolean => /^D-\d{4}-\d{4,}$/.test(text)

/** The last day to complete an application whose decision is put off today. */
export const completionDueOn = ({ completion_days }: Pick<Settings, 'completion_days'>, today: Day): Day =>
  nextWorkingDay(addDays(today, completion_days))

/** The last day to form an appeal, or null when this decision has none. */
export const appealBefore = (
  decision: { kind: DecisionKind; outcome: DecisionOutcome; day: Day },
  windowDays: number,
): Day | null =>
  decision.kind === 'first' && decision.outcome === 'refused' ? addDays(decision.day, windowDays) : null

import { addDays, type Day, daysBetween } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

export const statuses = [
  'consulted',
  'voted',
  'entrusted',
  'declined',
  'cancelled',
  'withdrawn',
  'handed_over',
  'ended',
] as const
export type MandateStatus = (typeof statuses)[number]

/** From where to where; the database holds to the same table (`mandate_may_move`), and a test compares them. */
const transitions: Record<MandateStatus, readonly MandateStatus[]> = {
  consulted: ['voted', 'entrusted', 'declined', 'cancelled'],
  voted: ['entrusted', 'declined', 'cancelled'],
  entrusted: ['withdrawn', 'handed_over', 'ended'],
  ended: ['handed_over'],
  declined: [],
  cancelled: [],
  withdrawn: [],
  handed_over: [],
}
export const mayMove = (from: MandateStatus, to: MandateStatus): boolean => transitions[from].includes(to)

/** The days that everyone may count on. */
export const terms = {
  consultation: 14,
  /** An objector has these days at least to answer an answer. */
  toReact: 3,
  renewal: 60,
  notice: 30,
  news: 15,
  /** How long someone having no news counts. */
  silence: 90,
} as const
export const reminders = [60, 30, 7] as const
export const limits = { mission: 3_000, word: 1_500, answer: 2_000, review: 4_000, note: 500 } as const

/** How a mandate is voted on when an objection stands, or when its withdrawal is asked. */
export const vote = { opensIn: 3, lasts: 7, quorum: 33 } as const

export type Holder = { id: Id; acceptedOn: Day | null; leftOn: Day | null }
export type Dated = { entrustedOn: Day | null; startsOn: Day; endsOn: Day; endedOn: Day | null }

/** Does this mandate give any power that day? Its first and last days are included; the day it ended early is not. The same as `facilitates`. */
export const givesPower = ({ entrustedOn, startsOn, endsOn, endedOn }: Dated, day: Day): boolean =>
  entrustedOn !== null && startsOn <= day && day <= endsOn && (endedOn === null || day < endedOn)

/** The first day without it. */
export const overOn = ({ endsOn, endedOn }: Pick<Dated, 'endsOn' | 'endedOn'>): Day => endedOn ?? addDays(endsOn, 1)

/** It gave its powers at least for a day, or will. */
export const wasEntrusted = ({ status }: { status: MandateStatus }): boolean =>
  !['consulted', 'voted', 'declined', 'cancelled'].includes(status)

export type Stage = 'consulted' | 'voted' | 'coming' | 'in-force' | 'over' | 'refused'

/** Where a mandate is, as one reads it. */
export const stageOf = (mandate: Dated & { status: MandateStatus }, today: Day): Stage => {
  const { status } = mandate
  if (status === 'consulted' || status === 'voted') return status
  if (status === 'declined' || status === 'cancelled') return 'refused'
  if (givesPower(mandate, today)) return 'in-force'
  return today < mandate.startsOn && (mandate.endedOn === null || mandate.endedOn > mandate.startsOn)
    ? 'coming'
    : 'over'
}

/** The same day a year later: no mandate goes beyond. */
export const latestEnd = (startsOn: Day): Day => {
  const year = String(Number(startsOn.slice(0, 4)) + 1)
  return startsOn.endsWith('-02-29') ? `${year}-02-28` : `${year}${startsOn.slice(4)}`
}

/** What the form proposes first: from the day after the consultation, or after the mandate in force, for a year. */
export const proposedDates = (today: Day, runsUntil: Day | null): { starts: Day; ends: Day } => {
  const soonest = addDays(today, terms.consultation + 1)
  const starts = runsUntil && runsUntil >= soonest ? addDays(runsUntil, 1) : soonest
  return { starts, ends: addDays(latestEnd(starts), -1) }
}

export type ProposeRefusal =
  | 'in-progress'
  | 'no-holder'
  | 'not-members'
  | 'too-soon'
  | 'too-long'
  | 'overlaps'
  | 'too-early'
  | 'review-first'

type Proposing = {
  startsOn: Day
  endsOn: Day
  holders: readonly Id[]
  /** Organisations that are members that day. */
  members: readonly Id[]
  inProgress: boolean
  /** The mandate in force or to come that ends last. */
  running: (Dated & { holders: readonly Id[]; isReviewed: boolean; noticeOn: Day | null }) | null
}

/** May a mandate be proposed so today? A mandate follows another, never beside it; who asks for another year says first how the last one went. */
export const refusalToPropose = (proposing: Proposing, today: Day): ProposeRefusal | null => {
  const { startsOn, endsOn, holders, members, running } = proposing
  if (proposing.inProgress) return 'in-progress'
  if (holders.length === 0) return 'no-holder'
  if (!holders.every((id) => members.includes(id))) return 'not-members'
  if (startsOn <= addDays(today, terms.consultation)) return 'too-soon'
  if (endsOn <= startsOn || endsOn > latestEnd(startsOn)) return 'too-long'
  if (!running) return null
  const over = overOn(running)
  if (startsOn < over) return 'overlaps'
  if (running.noticeOn === null && running.endedOn === null && daysBetween(today, running.endsOn) > terms.renewal)
    return 'too-early'
  return isRenewal(running.holders, holders) && !running.isReviewed ? 'review-first' : null
}

/** A mandate renews the one before when someone who held it holds it again. */
export const isRenewal = (former: readonly Id[], next: readonly Id[]): boolean => next.some((id) => former.includes(id))

export type Standing = 'raised' | 'answered' | 'taken' | 'withdrawn' | 'maintained'

/** An objection that nobody answered stands, and so does one that is maintained after an answer. */
export const stands = (standing: Standing | null): boolean => standing === 'raised' || standing === 'maintained'

/** Until when the consultation lasts once an objection was answered that day: its author has three days at least to react. */
export const consultedUntil = (until: Day, answeredOn: Day): Day => {
  const least = addDays(answeredOn, terms.toReact)
  return until < least ? least : until
}

type TermOutcome = 'entrust' | 'vote' | 'cancel'

type AtTerm = { consultUntil: Day; endsOn: Day; holders: readonly Holder[]; standings: readonly (Standing | null)[] }

/** What the end of a consultation leads to; null while it lasts. Nobody decides it: who accepted, and whether an objection stands. */
export const outcomeAtTerm = ({ consultUntil, endsOn, holders, standings }: AtTerm, today: Day): TermOutcome | null => {
  if (today <= consultUntil) return null
  if (endsOn <= today || !holders.some(({ acceptedOn }) => acceptedOn !== null)) return 'cancel'
  return standings.some(stands) ? 'vote' : 'entrust'
}

export type WordRefusal = 'over' | 'reason' | 'pen' | 'holder'

type Saying = { kind: 'support' | 'objection'; body: string; isOpen: boolean; spokeForAnother: boolean }

/** May a voice support this mandate, or object to it? An objection has reasons. */
export const refusalToSay = ({ kind, body, isOpen, spokeForAnother }: Saying): WordRefusal | null => {
  if (!isOpen) return 'over'
  if (spokeForAnother) return 'pen'
  return kind === 'objection' && body.trim().length < 10 ? 'reason' : null
}

/** Which reminder is due before a mandate ends: 60, 30 then 7 days before, each once; null for none. */
export const reminderDue = (endsOn: Day, last: number | null, today: Day): number | null => {
  const left = daysBetween(today, endsOn)
  if (left < 0) return null
  const due = [...reminders].reverse().find((days) => left <= days)
  return due !== undefined && (last === null || due < last) ? due : null
}

/** How many voices without news lead to a question: three, or all the others where there are fewer. */
export const voicesToAsk = (others: number): number => Math.min(3, Math.max(1, others))

/** A holder who gives a mandate back leaves a month, or what is left of it. */
export const earliestReturn = (endsOn: Day, today: Day): Day => {
  const notice = addDays(today, terms.notice)
  return notice > endsOn ? addDays(endsOn, 1) : notice
}

export const items = ['accesses', 'contacts', 'calendar', 'documents', 'actions'] as const
export type Item = (typeof items)[number]

/** All was given and received. */
export const isHandedOver = (list: readonly { receivedOn: Day | null }[]): boolean =>
  list.length === items.length && list.every(({ receivedOn }) => receivedOn !== null)

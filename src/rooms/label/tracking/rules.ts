import { addDays, type Day } from '#core/pure/dates.ts'
import { type Clock, dueOn, statusOf } from '#core/pure/deadline.ts'
import type { ApplicationStatus } from '../rules.ts'

export type AppealRefusal = 'not-refused' | 'already-appealed' | 'too-late' | 'another-open'

type Appealing = {
  status: ApplicationStatus
  /** The day of the refusal. */
  decidedOn: Day | null
  appealed: boolean
  /** The organisation has applied again in the same family since. */
  anotherOpen: boolean
}

/** The last day to appeal against a refusal. */
export const appealBy = (decidedOn: Day, windowDays: number): Day => addDays(decidedOn, windowDays)

/** May the organisation appeal? Once, within the window: a second refusal is final. */
export const refusalToAppeal = (facts: Appealing, today: Day, windowDays: number): AppealRefusal | null => {
  if (facts.appealed) return 'already-appealed'
  if (facts.status !== 'refused' || !facts.decidedOn) return 'not-refused'
  if (today > appealBy(facts.decidedOn, windowDays)) return 'too-late'
  return facts.anotherOpen ? 'another-open' : null
}

/** How a step stands for those who wait: never silent about being late, nor about why it stands still. */
export type Pace = { kind: 'running' | 'late'; due: Day } | { kind: 'paused'; due: Day; since: Day; why: string }

export const paceOf = (clock: Clock | null, today: Day): Pace | null => {
  if (!clock || clock.stoppedOn) return null
  const due = dueOn(clock, today)
  const pause = clock.pauses.find(({ to }) => to === null)
  // late first: a pause does not hide lateness that came before it
  if (statusOf(clock, today) === 'late') return { kind: 'late', due }
  return pause ? { kind: 'paused', due, since: pause.from, why: pause.reason } : { kind: 'running', due }
}

export type ReplyRefusal = 'not-now' | 'incomplete'

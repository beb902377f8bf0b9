import { addDays, type Day, parisDay } from '#core/pure/dates.ts'
import { type Clock, dueOn, elapsed, remaining, statusOf } from '#core/pure/deadline.ts'
import { addWorkingDays } from '#core/pure/working-days.ts'
import { handDays, isOpen, type Level, type Status, silentDays } from '../rules.ts'

export const opinions = ['solved', 'helped', 'no_use'] as const
/** Asked once, when the holder closes, or after a silent closing. */
export type Opinion = (typeof opinions)[number]

/** What may be typed, in characters. */
export const limits = { message: 5000, title: 150, reason: 3000, said: 1000 } as const

type Timed = { elapsed: number; left: number; total: number; startedOn: Day; due: Day }
/** How long the holder still waits, and for what: to be read, then to be answered. Null once nothing runs. */
export type Pace =
  | { kind: 'unread'; by: Day; late: boolean }
  | (Timed & { kind: 'running' | 'late' })
  | (Timed & { kind: 'held'; since: Day })

/** `queuedOn`: the day it came to be sorted, when it was filed or reopened. */
export const paceOf = (status: Status, clock: Clock | null, queuedOn: Day | null, today: Day): Pace | null => {
  if (status === 'filed' && queuedOn) {
    const by = addWorkingDays(queuedOn, handDays)
    return { kind: 'unread', by, late: today > by }
  }
  if (!isOpen(status) || !clock || clock.stoppedOn) return null
  const timed: Timed = {
    elapsed: elapsed(clock, today),
    left: remaining(clock, today),
    total: clock.targetDays,
    startedOn: clock.startedOn,
    due: dueOn(clock, today),
  }
  const pause = clock.pauses.find(({ to }) => to === null)
  // late first: a pause does not hide lateness that came before it
  if (statusOf(clock, today) === 'late') return { ...timed, kind: 'late' }
  return pause ? { ...timed, kind: 'held', since: pause.from } : { ...timed, kind: 'running' }
}

/** The day after which an answer met by silence closes the case. */
export const silentUntil = (answeredAt: Date): Day => addDays(parisDay(answeredAt), silentDays)

/** Who takes a contested case back: whoever answered, while their hand is good; otherwise another; or the sorting, when nobody ever had it. */
export const reopensTo = (
  { requiredLevel }: { requiredLevel: Level | null },
  hand: { standing: boolean; tied: boolean } | null,
): 'in_progress' | 'qualified' | 'filed' => {
  if (requiredLevel === null) return 'filed'
  return hand?.standing && !hand.tied ? 'in_progress' : 'qualified'
}

/** Where the case stands on the ladder: never below the level it climbed to. Null before it was sorted. */
export const levelOf = (blocker: { rung: Level | null; appointment: { level: Level } | null }): Level | null =>
  blocker.rung === null ? null : (Math.max(blocker.rung, blocker.appointment?.level ?? 1) as Level)

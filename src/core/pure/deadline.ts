import { addDays, type Day, daysBetween } from './dates.ts'
import { done, type Outcome, refused } from './result.ts'
import { addWorkingDays, nextWorkingDay, workingDaysBetween } from './working-days.ts'

/** A pause stops the count on its first day; the day it ends counts again. `to` is null while it runs. */
export type Pause = { from: Day; to: Day | null; reason: string }

/**
 * The time given to someone to answer. The day it starts does not count; the last day counts until its end.
 * Pauses are in order and do not overlap: only `pause` and `resume` write them.
 */
export type Clock = {
  startedOn: Day
  targetDays: number
  unit: 'working' | 'calendar'
  pauses: readonly Pause[]
  stoppedOn: Day | null
}

export type DeadlineStatus = 'running' | 'paused' | 'late' | 'stopped'
export type DeadlineRefusal = 'already-paused' | 'not-paused' | 'stopped' | 'reason-missing'

/**
 * The last day to answer, always a working day: a term in calendar days that ends on a day off ends on the next working day.
 * A completed pause pushes it, and so does a running one, as if the count resumed today.
 */
export function dueOn(clock: Clock, today: Day): Day {
  const now = asOf(clock, today)
  let due = add(clock, clock.startedOn, clock.targetDays)
  for (const pause of clock.pauses) {
    if (pause.from > nextWorkingDay(due)) break
    const base = pause.from > due ? nextWorkingDay(due) : due
    due = add(clock, base, daysIn(clock, pause.from, pause.to ?? now))
  }
  return nextWorkingDay(due)
}

/** Days already spent, in the unit of the clock. It stands still during a pause. */
export function elapsed(clock: Clock, today: Day): number {
  const now = asOf(clock, today)
  return spent(clock, now, addDays(now, 1))
}

/** Days still to be spent, in the unit of the clock; it stands still during a pause and is negative exactly when late. */
export function remaining(clock: Clock, today: Day): number {
  const now = asOf(clock, today)
  const due = dueOn(clock, now)
  const left = spent(clock, due, now) - elapsed(clock, now)
  // On the Saturday after a Friday term no working day is lost yet, and still it is too late.
  return now > due ? Math.min(left, -1) : left
}

/** A pause does not hide lateness that came before it: late comes first. */
export function statusOf(clock: Clock, today: Day): DeadlineStatus {
  if (clock.stoppedOn) return 'stopped'
  if (today > dueOn(clock, today)) return 'late'
  return runningPause(clock) ? 'paused' : 'running'
}

export function pause(clock: Clock, today: Day, reason: string): Outcome<Clock, DeadlineRefusal> {
  if (clock.stoppedOn) return refused('stopped')
  if (runningPause(clock)) return refused('already-paused')
  if (!reason.trim()) return refused('reason-missing')
  return done({ ...clock, pauses: [...clock.pauses, { from: today, to: null, reason: reason.trim() }] })
}

export function resume(clock: Clock, today: Day): Outcome<Clock, DeadlineRefusal> {
  if (clock.stoppedOn) return refused('stopped')
  if (!runningPause(clock)) return refused('not-paused')
  return done(endPause(clock, today))
}

/** The answer was given: nothing counts any more. A running pause ends with it. */
export function stop(clock: Clock, today: Day): Outcome<Clock, DeadlineRefusal> {
  if (clock.stoppedOn) return refused('stopped')
  return done({ ...endPause(clock, today), stoppedOn: today })
}

/**
 * The reminders of `before` (days left; 0 on the last day) whose moment has come, the most urgent first. One stays in the list
 * until the term, so that a missed run loses nothing: the caller sends each once. None when paused, late (that is an
 * escalation, not a reminder) or stopped, nor one that would leave on the very first day.
 */
export function remindersDue(clock: Clock, today: Day, { before }: { before: readonly number[] }): number[] {
  if (statusOf(clock, today) !== 'running') return []
  const left = remaining(clock, today)
  return before.filter((days) => left <= days && days < clock.targetDays).sort((a, b) => a - b)
}

const asOf = (clock: Clock, today: Day): Day => (clock.stoppedOn && clock.stoppedOn < today ? clock.stoppedOn : today)

const runningPause = (clock: Clock) => clock.pauses.some((pause) => pause.to === null)

const endPause = (clock: Clock, today: Day): Clock => ({
  ...clock,
  pauses: clock.pauses.map((pause) => (pause.to === null ? { ...pause, to: today } : pause)),
})

const add = (clock: Clock, day: Day, n: number) => (clock.unit === 'working' ? addWorkingDays(day, n) : addDays(day, n))

const between = (clock: Clock, from: Day, to: Day) =>
  Math.max(0, clock.unit === 'working' ? workingDaysBetween(from, to) : daysBetween(from, to))

/** Days that count from `first` to the eve of `end`; none before the clock started. */
function daysIn(clock: Clock, first: Day, end: Day): number {
  const eve = addDays(first, -1)
  return between(clock, eve < clock.startedOn ? clock.startedOn : eve, addDays(end, -1))
}

/** Days spent up to and including `until`, when a running pause lasts to the eve of `resumedOn`. */
function spent(clock: Clock, until: Day, resumedOn: Day): number {
  const dayAfter = addDays(until, 1)
  const lost = clock.pauses.map(({ from, to }) => {
    const end = to ?? resumedOn
    return daysIn(clock, from, end < dayAfter ? end : dayAfter)
  })
  return between(clock, clock.startedOn, until) - lost.reduce((sum, days) => sum + days, 0)
}

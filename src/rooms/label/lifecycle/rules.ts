import { addDays, type Day } from '#core/pure/dates.ts'
import { type Clock, dueOn, remaining, statusOf } from '#core/pure/deadline.ts'
import { addWorkingDays } from '#core/pure/working-days.ts'

/** The last day of a step, or the working days that will be left when its clock goes on: one of the two. */
export type Term = { dueOn: Day; daysLeft: null } | { dueOn: null; daysLeft: number }

/** What is written of a clock that was just turned. One that was already late when it was paused stays late: its last day does not move. */
export const termOf = (clock: Clock, today: Day): Term =>
  statusOf(clock, today) === 'paused'
    ? { dueOn: null, daysLeft: remaining(clock, today) }
    : { dueOn: dueOn(clock, today), daysLeft: null }

/** The last day of a clock that stands still, as if it went on today: the nth of the list for n working days left. */
export const termsFrom = (today: Day, most: number): Day[] => {
  const days: Day[] = []
  for (let day = addDays(today, -1); days.length < most; days.push(day)) day = addWorkingDays(day, 1)
  return days
}

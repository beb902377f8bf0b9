import { addDays, type Day } from '#core/pure/dates.ts'

export const filters = ['toutes', 'a-faire', 'en-retard', 'faites'] as const
export type Filter = (typeof filters)[number]

type Due = { dueOn: Day | null; doneOn: Day | null }

export const isLate = ({ dueOn, doneOn }: Due, today: Day): boolean =>
  doneOn === null && dueOn !== null && dueOn < today

export const passes = (action: Due, filter: Filter, today: Day): boolean =>
  filter === 'toutes' ||
  (filter === 'faites'
    ? action.doneOn !== null
    : action.doneOn === null && (filter === 'a-faire' || isLate(action, today)))

/** Days before its term that an action is reminded of; then once, on the day after. */
export const reminderDays = 3

type Reminded = { dueOn: Day; remindedBefore: Day | null; remindedAfter: Day | null }

/** Which reminder is due that morning, if any. Another term is reminded of again; a night missed loses nothing, three weeks late does. */
export const reminderDue = (
  { dueOn, remindedBefore, remindedAfter }: Reminded,
  today: Day,
): 'before' | 'after' | null => {
  if (today > dueOn) return remindedAfter === dueOn || today > addDays(dueOn, 21) ? null : 'after'
  return today >= addDays(dueOn, -reminderDays) && remindedBefore !== dueOn ? 'before' : null
}

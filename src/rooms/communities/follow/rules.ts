import { type Day, daysBetween, weekday } from '#core/pure/dates.ts'

export const paces = ['instant', 'daily', 'weekly'] as const
export type Pace = (typeof paces)[number]

/** Past this, following is no longer a choice. */
export const maxFollows = 100

export type FollowRefusal = 'too-many'

const monday = 1

/**
 * Is a mail due? At once for those who asked; otherwise a morning a day, or the Monday, and a Monday missed is caught up the day after.
 * Whether there is anything to tell is another question.
 */
export const isDue = ({ pace, toldOn }: { pace: Pace; toldOn: Day }, today: Day): boolean => {
  if (pace === 'instant') return true
  const days = daysBetween(toldOn, today)
  if (days < 1) return false
  return pace === 'daily' || weekday(today) === monday || days > 7
}

import { type Day, daysBetween } from '#core/pure/dates.ts'

export const statuses = ['considered', 'ongoing', 'paused', 'done', 'abandoned'] as const
export type WorkStatus = (typeof statuses)[number]
export const horizons = ['short', 'long'] as const
export type Horizon = (typeof horizons)[number]

/** Is something still expected of it? */
export const isAlive = (status: WorkStatus): boolean => status !== 'done' && status !== 'abandoned'

/** Days without a point after which a work is said to be silent, and the desk is told. */
export const silentAfterDays = 90

/** Days without news, since the last point or, when there is none, since it was opened; null when nothing is expected any more. */
export const silence = (work: { status: WorkStatus; lastOn: Day | null; openedOn: Day }, today: Day): number | null => {
  if (!isAlive(work.status)) return null
  const days = daysBetween(work.lastOn ?? work.openedOn, today)
  return days > silentAfterDays ? days : null
}

import { type Day, daysBetween, parisDay, weekday } from '#core/pure/dates.ts'

export const frequencies = ['daily', 'weekly', 'never'] as const
export type Frequency = (typeof frequencies)[number]

/** Past this, a list is no longer a help but a feed; and a morning of alerts must stay short work. */
export const maxSaved = 30
export const maxName = 100

/** Does this saved query narrow nothing? A kind alone is still half of the directory. */
export const isWide = (query: string): boolean =>
  [...new URLSearchParams(query).keys()].every((name) => name === 'genre')

export type SaveRefusal = 'too-many' | 'too-wide'

/**
 * Everything new in the directory, every day, is noise that ends in the person refusing all mail: without any criterion, once a week is the
 * most. `others`: how many other searches the person keeps.
 */
export const refusalToSave = (wanted: { query: string; frequency: Frequency }, others: number): SaveRefusal | null => {
  if (others >= maxSaved) return 'too-many'
  return wanted.frequency === 'daily' && isWide(wanted.query) ? 'too-wide' : null
}

type Told = { frequency: Frequency; toldUntil: Date }

/** What is new is told from where one left off; but whoever asked for nothing until now has nothing to catch up. */
export const toldFrom = (was: Told, now: Date): Date => (was.frequency === 'never' ? now : was.toldUntil)

const monday = 1

/** Is a mail due this morning? At most one a day; a Monday missed, by us or by a closed account, is caught up the day after. */
export const isDue = ({ frequency, toldUntil }: Told, today: Day): boolean => {
  const days = daysBetween(parisDay(toldUntil), today)
  if (frequency === 'never' || days < 1) return false
  return frequency === 'daily' || weekday(today) === monday || days > 7
}

// Dates on screen: full, in French, in the time of Paris.
import { formatDay, formatInstant, formatMonth, parisDay } from '#core/pure/dates.ts'

export type Precision = 'year' | 'month' | 'day' | 'time'

/** A calendar date is as precise as it is long: `2026`, `2026-03`, `2026-03-14`. Instants are shown to the day. */
const precisionOf = (date: Date | string): Precision =>
  date instanceof Date || date.length > 7 ? 'day' : date.length > 4 ? 'month' : 'year'

/** The day in Paris of an instant; a calendar date is already one, or the beginning of one. */
const dayOf = (date: Date | string): string =>
  typeof date === 'string' && date.length <= 10 ? date : parisDay(new Date(date))

/** The date in words, for a sentence: « 1er novembre 2026 », « juillet 2017 », « 2018 », « 3 mai 2026 à 9 h 30 ». */
export function frenchDate(date: Date | string, precision: Precision = precisionOf(date)): string {
  if (precision === 'time') return formatInstant(new Date(date))
  const day = dayOf(date)
  if (precision === 'day') return formatDay(day)
  return precision === 'month' ? formatMonth(day.slice(0, 7)) : day.slice(0, 4)
}

const lengths = { year: 4, month: 7, day: 10 }

const machineDate = (date: Date | string, precision: Precision): string =>
  precision === 'time' ? new Date(date).toISOString() : dayOf(date).slice(0, lengths[precision])

/** A `Date` is an instant; a string is a calendar date (`2026`, `2026-03`, `2026-03-14`) or an ISO instant. */
export const When = ({ date, precision = precisionOf(date) }: { date: Date | string; precision?: Precision }) => (
  <time datetime={machineDate(date, precision)}>{frenchDate(date, precision)}</time>
)

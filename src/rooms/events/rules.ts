import { addDays, type Day } from '#core/pure/dates.ts'

export const precisions = ['time', 'day', 'month'] as const
export type Precision = (typeof precisions)[number]
export const roles = ['host', 'organiser', 'partner'] as const
export type EventRole = (typeof roles)[number]
export type EventStatus = 'draft' | 'announced' | 'cancelled'

/** What everyone sees of where an event stands: announced, then past, or cancelled. */
export const standingOf = (
  { status, endsOn }: { status: EventStatus; endsOn: Day },
  today: Day,
): EventStatus | 'past' => (status === 'announced' && endsOn < today ? 'past' : status)

export type EventRefusal = 'stale' | 'not-a-draft' | 'not-announced' | 'host-missing' | 'end-before-start'

/** The last day of the month of this day. */
export const endOfMonth = (day: Day): Day => {
  const [year = 0, month = 0] = day.split('-').map(Number)
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  return addDays(next, -1)
}

/** An instant from a day and an hour of Paris. */
export const parisInstant = (day: Day, hour: string): Date => {
  const guess = new Date(`${day}T${hour}:00Z`)
  const shown = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Paris',
    hour: '2-digit',
    minute: '2-digit',
    day: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(guess)
  const part = (type: string) => Number(shown.find((one) => one.type === type)?.value)
  const minutes = part('hour') * 60 + part('minute') + (part('day') === Number(day.slice(8)) ? 0 : 1440)
  const [h = 0, m = 0] = hour.split(':').map(Number)
  return new Date(guess.getTime() - (minutes - (h * 60 + m)) * 60_000)
}

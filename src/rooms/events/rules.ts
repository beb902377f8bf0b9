import { addDays, type Day } from '#core/pure/dates.ts'

export const precisions = ['time', 'day', 'month'] as const
export type Precision = (typeof precisions)[number]
export const roles = ['host', 'organiser', 'partner'] as const
export type EventRole = (typeof roles)[number]
export type EventStatus = 'draft' | 'announced' | 'cancelled'

/** What the organisers say of who may still come. This site takes no registration: an editor writes down what they were told. */
export const rooms = ['unsaid', 'open', 'full'] as const
export type Room = (typeof rooms)[number]

/** The clocks of France: an event is told in the hours of where it takes place. */
export const zones = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'America/Miquelon',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Pacific/Wallis',
] as const
export type Zone = (typeof zones)[number]

export type Standing = EventStatus | 'open' | 'full' | 'past'

/** What everyone sees of where an event stands: announced, open or full when one knows, then past; or cancelled. */
export const standingOf = (
  { status, room, endsOn }: { status: EventStatus; room: Room; endsOn: Day },
  today: Day,
): Standing => {
  if (status !== 'announced') return status
  if (endsOn < today) return 'past'
  return room === 'unsaid' ? 'announced' : room
}

export type EventRefusal = 'stale' | 'not-a-draft' | 'not-announced' | 'host-missing' | 'end-before-start'

/** The last day of the month of this day. */
export const endOfMonth = (day: Day): Day => {
  const [year = 0, month = 0] = day.split('-').map(Number)
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  return addDays(next, -1)
}

/** An evening may end in the night that follows, up to this hour: « de 20 h à 2 h ». */
const lastHourOfNight = '08:00'

/** The day an event ends: the one given, or the morning after when its hours say so. */
export const endDayOf = (startsOn: Day, from: string, to: string, given: Day | undefined): Day =>
  given ?? (to !== '' && to < from && to <= lastHourOfNight ? addDays(startsOn, 1) : startsOn)

/** An instant from a day and an hour on the clocks of a place. */
export const instantIn = (zone: Zone, day: Day, hour: string): Date => {
  const guess = new Date(`${day}T${hour}:00Z`)
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  // how far that clock is from ours, at about that instant, then at the instant itself: they differ the night it changes
  const gap = (at: Date) => new Date(`${clock.format(at).replace(' ', 'T')}Z`).getTime() - at.getTime()
  const first = new Date(guess.getTime() - gap(guess))
  return new Date(guess.getTime() - gap(first))
}

/** The day it is at this instant on the clocks of a place. */
export const dayIn = (zone: Zone, at: Date): Day => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at)

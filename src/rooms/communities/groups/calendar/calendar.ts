import ical, { type ICalCalendar } from 'ical-generator'
import { instantInParis } from '#core/pure/paris-time.ts'
import type { DatedItem } from './rules.ts'
import { titleOf, words } from './words.ts'

const zone = `BEGIN:VTIMEZONE
TZID:Europe/Paris
BEGIN:DAYLIGHT
DTSTART:19810329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`

// a file without any component is not a calendar (RFC 5545): one that holds nothing says its zone
const written = (calendar: ICalCalendar): string => {
  if (calendar.length() === 0) calendar.timezone({ name: 'Europe/Paris', generator: () => zone })
  return calendar.toString()
}

/** Addresses have no place in a calendar, which is often shared. */
const withoutAddress = (text: string): string => text.replace(/\S+@\S+/g, '…')

// the day after 31 December 9999 has no name of ten characters
const DAY_MS = 86_400_000

const when = ({ on, startsAt, minutes }: DatedItem) => {
  if (!startsAt) {
    const start = new Date(`${on}T00:00:00Z`)
    return { start, end: new Date(start.getTime() + DAY_MS), allDay: true, timezone: 'UTC' }
  }
  const start = instantInParis(on, startsAt)
  return { start, end: new Date(start.getTime() + (minutes ?? 0) * 60_000) }
}

/** Dates as a calendar: DTSTAMP is when each last changed, so that what is read twice is the same twice. */
export const calendarOf = (name: string, items: readonly DatedItem[], origin: string): string => {
  const { hostname } = new URL(origin)
  const calendar = ical({ name, prodId: '//FrenchImpact//Communautes//FR' })
  for (const item of items) {
    const { kind, key, of, path, place, onlineUrl, isCancelled, sequence, changedAt, fictional } = item
    const notes = [of, fictional && words.fictional, onlineUrl && words.online(onlineUrl)].filter(Boolean).join('\n')
    calendar.createEvent({
      id: `${kind}-${key}@${hostname}`,
      sequence,
      stamp: changedAt,
      ...when(item),
      summary: withoutAddress(titleOf(item)),
      description: notes,
      ...(place && { location: withoutAddress(place) }),
      url: origin + path,
      ...(isCancelled && { status: 'CANCELLED' as never }),
    })
  }
  return written(calendar)
}

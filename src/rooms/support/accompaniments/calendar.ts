import type { ICalCalendar } from 'ical-generator'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { instantInParis } from '#core/pure/paris-time.ts'
import { isSignedBy, sign } from '#core/secret.ts'
import type { Session } from './queries-parts.ts'

/** What opens a member's secret link, made again from its seed: only the seed is kept. */
export const calendarKey = (secret: string, id: Id, seed: string): string => sign(secret, 'calendar', `${id}/${seed}`)

export const opensCalendar = (secret: string, id: Id, seed: string, key: string): boolean =>
  isSignedBy(secret, 'calendar', `${id}/${seed}`, key)

const anHour = 60

/** A day, in a calendar of any zone. */
export const wholeDay = (day: Day) => ({
  start: new Date(`${day}T00:00:00Z`),
  end: new Date(`${addDays(day, 1)}T00:00:00Z`),
  allDay: true,
  timezone: 'UTC',
})

/** When a session is: its hour, or its whole day. */
export const timed = ({ heldOn, startsAt, minutes }: Pick<Session, 'heldOn' | 'startsAt' | 'minutes'>) => {
  if (!startsAt) return wholeDay(heldOn)
  const start = instantInParis(heldOn, startsAt)
  return { start, end: new Date(start.getTime() + (minutes ?? anHour) * 60_000) }
}

/** Addresses have no place in a calendar, which is often shared: whoever wrote one in a title keeps it on the page. */
export const withoutAddress = (text: string): string => text.replace(/\S+@\S+/g, '…')

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

/** A calendar of this room, as text. One that holds nothing says its zone: a file without any component is not a calendar (RFC 5545). */
export const written = (calendar: ICalCalendar): string => {
  if (calendar.length() === 0) calendar.timezone({ name: 'Europe/Paris', generator: () => zone })
  return calendar.toString()
}

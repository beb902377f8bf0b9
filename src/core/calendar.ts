import type { ICalCalendar } from 'ical-generator'

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

/** A calendar as text. One that holds nothing says its zone: a file without any component is not a calendar (RFC 5545). */
export const written = (calendar: ICalCalendar): string => {
  if (calendar.length() === 0) calendar.timezone({ name: 'Europe/Paris', generator: () => zone })
  return calendar.toString()
}

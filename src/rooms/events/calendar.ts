import ical from 'ical-generator'
import { addDays } from '#core/pure/dates.ts'
import { plainText } from '#core/pure/markdown.ts'
import { paths } from './paths.ts'
import type { EventView } from './queries.ts'

/** An event for a calendar. An event of which only the month is known is put on its first day, and says so. */
export const calendarOf = (event: EventView, origin: string): string => {
  const { hostname } = new URL(origin)
  const calendar = ical({ name: event.title, prodId: '//FrenchImpact//Agenda//FR' })
  const allDay = event.precision !== 'time'
  calendar.createEvent({
    id: `${event.id}@${hostname}`,
    sequence: event.version,
    stamp: event.updatedAt,
    start: allDay ? new Date(`${event.startsOn}T00:00:00Z`) : (event.startsAt ?? event.updatedAt),
    end: allDay
      ? new Date(`${addDays(event.precision === 'month' ? event.startsOn : event.endsOn, 1)}T00:00:00Z`)
      : event.endsAt,
    allDay,
    ...(allDay && { timezone: 'UTC' }),
    summary: event.precision === 'month' ? `${event.title} (jour à préciser)` : event.title,
    description: [event.summary, plainText(event.description)].filter(Boolean).join('\n\n'),
    location: [event.venue, event.address, event.territory?.name].filter(Boolean).join(', '),
    url: origin + paths.event(event.slug),
    ...(event.status === 'cancelled' && { status: 'CANCELLED' as never }),
  })
  return calendar.toString()
}

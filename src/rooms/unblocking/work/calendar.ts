import ical from 'ical-generator'
import { withoutAddress } from '#core/calendar.ts'
import type { Meeting } from '../cases/parts/queries.ts'
import { planWords } from './words-parts.ts'

const hour = 3_600_000

/** A meeting for a calendar, which is often shared: its number, its place and its page, nothing of what it is about. */
export const calendarOf = (
  meeting: Meeting,
  { number, origin, path }: { number: string; origin: string; path: string },
  now: Date,
): string => {
  const calendar = ical({ name: planWords.meetings, prodId: '//FrenchImpact//Deblocages//FR' })
  calendar.createEvent({
    ...{ id: `deblocage-${meeting.id}@${new URL(origin).hostname}`, sequence: meeting.sequence, stamp: now },
    ...{ start: meeting.heldAt, end: new Date(meeting.heldAt.getTime() + hour) },
    ...{ summary: planWords.event(number), location: withoutAddress(meeting.place), url: origin + path },
    ...(meeting.cancelledAt && { status: 'CANCELLED' as never }),
  })
  return calendar.toString()
}

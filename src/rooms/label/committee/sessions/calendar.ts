import ical from 'ical-generator'
import { addDays } from '#core/pure/dates.ts'
import { instantInParis } from '#core/pure/paris-time.ts'
import { paths } from '../paths.ts'
import type { Session } from './queries.ts'
import { words } from './words.ts'

const twoHours = 7_200_000

/** A session for a member’s calendar; without an hour, the whole day. Nothing of its files: a calendar is often shared. */
export const calendarOf = (session: Session, items: number, origin: string, now: Date): string => {
  const { hostname } = new URL(origin)
  const calendar = ical({ name: words.kind, prodId: '//FrenchImpact//Label//FR' })
  const start = session.beginsAt
    ? instantInParis(session.heldOn, session.beginsAt)
    : new Date(`${session.heldOn}T00:00:00Z`)
  calendar.createEvent({
    id: `seance-${session.id}@${hostname}`,
    stamp: now,
    start,
    end: session.beginsAt ? new Date(start.getTime() + twoHours) : new Date(`${addDays(session.heldOn, 1)}T00:00:00Z`),
    allDay: !session.beginsAt,
    ...(!session.beginsAt && { timezone: 'UTC' }),
    summary: words.event(items),
    location: session.place,
    url: origin + paths.session(session.id),
    ...(session.status === 'cancelled' && { status: 'CANCELLED' as never }),
  })
  return calendar.toString()
}

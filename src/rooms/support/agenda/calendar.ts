import { withoutAddress, written } from '#core/calendar.ts'
import { timed, wholeDay } from '../accompaniments/calendar.ts'
import { emptyCalendar, revisionOf } from '../accompaniments/calendar-empty-calendar.ts'
import type { Item } from './rules.ts'
import { words } from './words.ts'

/**
 * Everything of a person that has a day, for a calendar: what is awaited and the title of their own file. Neither notes, nor places, nor
 * people.
 */
export const calendarOf = (items: readonly Item[], origin: string, now: Date): string => {
  const { hostname } = new URL(origin)
  const calendar = emptyCalendar(words.agenda)
  for (const { key, text, title, of, path, on, changedAt, session } of items)
    if (on)
      calendar.createEvent({
        id: `${key}@${hostname}`,
        ...(session ? { stamp: session.stamp, sequence: session.sequence } : revisionOf(changedAt ?? null, now)),
        ...(session ? timed({ heldOn: on, ...session }) : wholeDay(on)),
        ...(of && { description: withoutAddress(of) }),
        summary: withoutAddress(`${text}\u00a0: ${title}`),
        url: origin + path,
        ...(session?.isCancelled && { status: 'CANCELLED' as never }),
      })
  return written(calendar)
}

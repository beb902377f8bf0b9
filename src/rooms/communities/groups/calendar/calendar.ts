import ical from 'ical-generator'
import { withoutAddress, written } from '#core/calendar.ts'
import { instantInParis } from '#core/pure/paris-time.ts'
import type { DatedItem } from './rules.ts'
import { titleOf, words } from './words.ts'

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

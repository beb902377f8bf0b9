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

import ical, { type ICalCalendar } from 'ical-generator'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { instantInParis } from '#core/pure/paris-time.ts'
import { isSignedBy, sign } from '#core/secret.ts'
import { paths } from '../paths.ts'
import type { Accompaniment } from './queries.ts'
import type { Action, Objective, Session } from './queries-parts.ts'
import { isRunning } from './rules.ts'
import { standingSession } from './rules-sessions.ts'
import { words } from './words.ts'

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
export const emptyCalendar = (name: string): ICalCalendar => ical({ name, prodId: '//FrenchImpact//Soutien//FR' })

/**
 * When a row last changed: of two versions a calendar keeps the one of the highest number, and the minute of the change is one. What does not
 * say when it changed is as new as the file.
 */
export const revisionOf = (changedAt: Date | null, now: Date) => ({
  stamp: changedAt ?? now,
  sequence: Math.floor((changedAt ?? now).getTime() / 60_000),
})

type Parts = { objectives: readonly Objective[]; sessions: readonly Session[]; actions: readonly Action[] }

/** Sessions and days due, for a calendar: neither notes, nor places, nor people. */
export const calendarOf = (accompaniment: Accompaniment, parts: Parts, origin: string, now: Date): string => {
  const { hostname } = new URL(origin)
  const url = origin + paths.accompaniment(accompaniment.id)
  const name = words.heading(accompaniment.project, accompaniment.organisation)
  const calendar = emptyCalendar(name)
  for (const session of parts.sessions.map((one) => standingSession(one, accompaniment)))
    calendar.createEvent({
      id: `accompagnement-${session.id}@${hostname}`,
      sequence: session.sequence,
      stamp: session.updatedAt,
      ...timed(session),
      summary: withoutAddress(words.calendar.session(session.subject)),
      url,
      ...(session.status === 'cancelled' && { status: 'CANCELLED' as never }),
    })
  const due = [
    ...parts.objectives
      .filter(({ status }) => status === 'open')
      .map(({ id, title, dueOn, updatedAt }) => ({ id, dueOn, updatedAt, text: words.calendar.objective(title) })),
    ...parts.actions
      .filter(({ doneAt }) => !doneAt)
      .map(({ id, title, dueOn }) => ({ id, dueOn, updatedAt: null, text: words.calendar.action(title) })),
  ]
  // nothing is due any more in what is over
  for (const { id, dueOn, updatedAt, text } of isRunning(accompaniment.status) ? due : [])
    if (dueOn)
      calendar.createEvent({
        id: `accompagnement-${id}@${hostname}`,
        ...revisionOf(updatedAt, now),
        ...wholeDay(dueOn),
        summary: withoutAddress(text),
        url,
      })
  return written(calendar)
}

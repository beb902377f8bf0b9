import ical from 'ical-generator'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { instantInParis } from '#core/pure/paris-time.ts'
import { isSignedBy, sign } from '#core/secret.ts'
import { paths } from '../paths.ts'
import type { Accompaniment } from './queries.ts'
import type { Action, Objective, Session } from './queries-parts.ts'
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

type Parts = { objectives: readonly Objective[]; sessions: readonly Session[]; actions: readonly Action[] }

/** Sessions and days due, for a calendar: neither notes, nor places, nor people. */
export const calendarOf = (accompaniment: Accompaniment, parts: Parts, origin: string, now: Date): string => {
  const { hostname } = new URL(origin)
  const url = origin + paths.accompaniment(accompaniment.id)
  const name = words.heading(accompaniment.project, accompaniment.organisation)
  const calendar = ical({ name, prodId: '//FrenchImpact//Soutien//FR' })
  for (const session of parts.sessions)
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
      .map(({ id, title, dueOn }) => ({ id, dueOn, text: words.calendar.objective(title) })),
    ...parts.actions
      .filter(({ doneAt }) => !doneAt)
      .map(({ id, title, dueOn }) => ({ id, dueOn, text: words.calendar.action(title) })),
  ]
  for (const { id, dueOn, text } of due)
    if (dueOn)
      calendar.createEvent({
        id: `accompagnement-${id}@${hostname}`,
        stamp: now,
        ...wholeDay(dueOn),
        summary: withoutAddress(text),
        url,
      })
  return calendar.toString()
}

import ical, { type ICalCalendar } from 'ical-generator'
import { withoutAddress, written } from '#core/calendar.ts'
import { paths } from '../paths.ts'
import { timed, wholeDay } from './calendar.ts'
import type { Accompaniment } from './queries.ts'
import type { Action, Objective, Session } from './queries-parts.ts'
import { isRunning } from './rules.ts'
import { standingSession } from './rules-sessions.ts'
import { words } from './words.ts'

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

import type { Actor } from '#core/actor.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { instantInParis } from '#core/pure/paris-time.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { letters } from '../../words.ts'
import type { Within } from '../actions.ts'
import { tellHolders } from '../emails.ts'
import { happened } from '../events.ts'
import { countOf, partIn, working } from './actions.ts'
import { type Meeting, meetingsOf } from './queries.ts'
import { most, type PartRefusal } from './rules.ts'

/** `hour` as « 14:30 », in Paris; `invited`: functions and services. */
export type Convened = { day: Day; hour: string; place: string; invited: string; agenda: string }
type Of = { caseId: string; partId: string }

const contentOf = ({ day, hour, place, invited, agenda }: Convened) => ({
  ...{ held_at: instantInParis(day, hour), place, invited, agenda },
})

/** Convenes the services to unblock the case; the holder is told, and reads it. */
export const conveneMeeting = (
  services: Services,
  actor: Actor,
  caseId: string,
  convened: Convened,
  now: Date,
): Promise<Outcome<Id, PartRefusal>> =>
  working(services, actor, caseId, { power: 'convene' }, now, async ({ tx, blocker, side }) => {
    if ((await countOf(tx, 'meetings', blocker.id)) >= most.meetings) return refused('full')
    const content = contentOf(convened)
    if (content.held_at <= now) return refused('past')
    const { id } = await tx
      .insertInto('blocker_meeting')
      .values({ case_id: blocker.id, ...content })
      .returning('id')
      .executeTakeFirstOrThrow()
    await happened(tx, blocker, { actorId: actor.id, side, verb: 'meeting', details: { day: convened.day }, at: now })
    await tellHolders(tx, services, blocker, { key: `meeting:${id}`, said: letters.holder.meeting }, actor.id)
    return done(id)
  })

const onMeeting = (
  services: Services,
  actor: Actor,
  { caseId, partId }: Of,
  power: 'convene' | null,
  now: Date,
  write: (meeting: Meeting, inside: Within) => Promise<Outcome<string, PartRefusal>>,
): Promise<Outcome<Id, PartRefusal>> =>
  working(services, actor, caseId, power ? { power } : {}, now, async (inside) => {
    const { tx, blocker, side } = inside
    const meeting = partIn(await meetingsOf(tx, blocker.id), partId)
    if (meeting.cancelledAt) return refused('cancelled')
    const outcome = await write(meeting, inside)
    if (!outcome.ok) return outcome
    const verb = outcome.value
    const details = { day: parisDay(meeting.heldAt) }
    await happened(tx, blocker, { actorId: actor.id, side, verb, details, at: now })
    return done(meeting.id)
  })

/** Another day, hour, place, or agenda. Calendars follow; the holder is told when it moved. */
export const changeMeeting = (services: Services, actor: Actor, of: Of, convened: Convened, now: Date) =>
  onMeeting(services, actor, of, 'convene', now, async (meeting, { tx, blocker }) => {
    const content = contentOf(convened)
    if (meeting.heldAt <= now || content.held_at <= now) return refused('past')
    const sequence = meeting.sequence + 1
    await tx
      .updateTable('blocker_meeting')
      .set({ ...content, sequence })
      .where('id', '=', meeting.id)
      .execute()
    const key = `meeting:${meeting.id}:${sequence}`
    if (content.held_at.getTime() !== meeting.heldAt.getTime() || content.place !== meeting.place)
      await tellHolders(tx, services, blocker, { key, said: letters.holder.meeting_changed }, actor.id)
    return done('meeting_changed')
  })

/** Called off before it was held; it stays on the page, said so. */
export const cancelMeeting = (services: Services, actor: Actor, of: Of, now: Date) =>
  onMeeting(services, actor, of, 'convene', now, async (meeting, { tx, blocker }) => {
    if (meeting.heldAt <= now) return refused('past')
    const sequence = meeting.sequence + 1
    await tx.updateTable('blocker_meeting').set({ cancelled_at: now, sequence }).where('id', '=', meeting.id).execute()
    const key = `meeting:${meeting.id}:${sequence}`
    await tellHolders(tx, services, blocker, { key, said: letters.holder.meeting_cancelled }, actor.id)
    return done('meeting_cancelled')
  })

/** What was said and decided, once it was held. */
export const writeMinutes = (
  services: Services,
  actor: Actor,
  of: Of,
  { minutes, decisions }: { minutes: string; decisions: string },
  now: Date,
) =>
  onMeeting(services, actor, of, null, now, async (meeting, { tx }) => {
    if (meeting.heldAt > now) return refused('to-come')
    await tx
      .updateTable('blocker_meeting')
      .set({ minutes, decisions, minutes_at: now })
      .where('id', '=', meeting.id)
      .execute()
    return done('minutes')
  })

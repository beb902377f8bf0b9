import type { Actor } from '#core/actor.ts'
import { found } from '#core/errors.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { tell, within } from './actions.ts'
import { tellSession } from './emails.ts'
import { actionIn, actionsOf, objectiveIn, sessionIn, sessionsOf } from './queries-parts.ts'
import { mostParts, type Refusal, type Side } from './rules.ts'

type SessionDraft = {
  subject: string
  heldOn: Day
  startsAt: string | null
  minutes: number | null
  place: string
}
type PartRefusal = Refusal | 'too-many'
const columns = ({ subject, heldOn, startsAt, minutes, place }: SessionDraft) => ({
  subject,
  held_on: heldOn,
  starts_at: startsAt,
  minutes,
  place,
})

export const planSession = (
  services: Services,
  actor: Actor,
  id: Id,
  draft: SessionDraft,
  now: Date,
): Promise<Outcome<Id, PartRefusal>> =>
  within(services, actor, id, { act: 'work', now }, async (tx, accompaniment) => {
    if ((await sessionsOf(tx, id)).length >= mostParts.sessions) return refused('too-many')
    const row = await tx
      .insertInto('accompaniment_session')
      .values({ accompaniment_id: id, ...columns(draft), planned_by: actor.id, updated_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tell(tx, id, { actorId: actor.id, verb: 'session_planned', now })
    // what is noted afterwards is news to nobody
    if (draft.heldOn >= parisDay(now))
      await tellSession(tx, services, accompaniment, await sessionIn(tx, id, row.id), { what: 'planned', actor })
    return done(row.id)
  })

type Change = { sessionId: string; stamp: string }

/** Moves a session that is still to come, or corrects it; the others are told when its day or its hour changes. */
export const moveSession = (
  services: Services,
  actor: Actor,
  id: Id,
  { sessionId, stamp, ...draft }: SessionDraft & Change,
  now: Date,
): Promise<Outcome<null, PartRefusal>> =>
  within(services, actor, id, { act: 'work', now }, async (tx, accompaniment) => {
    const before = await sessionIn(tx, id, sessionId)
    if (before.stamp !== stamp) return refused('stale')
    if (before.status !== 'planned') return refused('not-now')
    await tx
      .updateTable('accompaniment_session')
      .set((eb) => ({ ...columns(draft), sequence: eb('sequence', '+', 1), updated_at: now }))
      .where('id', '=', before.id)
      .execute()
    await tell(tx, id, { actorId: actor.id, verb: 'session_moved', now })
    if (before.heldOn !== draft.heldOn || before.startsAt !== draft.startsAt)
      await tellSession(tx, services, accompaniment, await sessionIn(tx, id, before.id), { what: 'moved', actor })
    return done(null)
  })

/** What was said: a planned session becomes one that was held; its notes are corrected the same way. */
export const noteSession = (
  services: Services,
  actor: Actor,
  id: Id,
  { sessionId, stamp, notes }: Change & { notes: string },
  now: Date,
): Promise<Outcome<null, PartRefusal>> =>
  within(services, actor, id, { act: 'work', now }, async (tx) => {
    const before = await sessionIn(tx, id, sessionId)
    if (before.stamp !== stamp) return refused('stale')
    if (before.status === 'cancelled' || before.heldOn > parisDay(now)) return refused('not-now')
    await tx
      .updateTable('accompaniment_session')
      .set({ status: 'held', notes, noted_by: actor.id, updated_at: now })
      .where('id', '=', before.id)
      .execute()
    await tell(tx, id, { actorId: actor.id, verb: 'session_held', now })
    return done(null)
  })

export const cancelSession = (
  services: Services,
  actor: Actor,
  id: Id,
  sessionId: string,
  now: Date,
): Promise<Outcome<null, PartRefusal>> =>
  within(services, actor, id, { act: 'work', now }, async (tx, accompaniment) => {
    const before = await sessionIn(tx, id, sessionId)
    if (before.status !== 'planned') return refused('not-now')
    await tx
      .updateTable('accompaniment_session')
      .set((eb) => ({ status: 'cancelled', sequence: eb('sequence', '+', 1), updated_at: now }))
      .where('id', '=', before.id)
      .execute()
    await tell(tx, id, { actorId: actor.id, verb: 'session_cancelled', now })
    await tellSession(tx, services, accompaniment, await sessionIn(tx, id, before.id), { what: 'cancelled', actor })
    return done(null)
  })

type ActionDraft = {
  title: string
  side: Side
  dueOn: Day | null
  sessionId: string | null
  objectiveId: string | null
}

export const addAction = (
  services: Services,
  actor: Actor,
  id: Id,
  { title, side, dueOn, sessionId, objectiveId }: ActionDraft,
  now: Date,
): Promise<Outcome<Id, PartRefusal>> =>
  within(services, actor, id, { act: 'work', now }, async (tx) => {
    if ((await actionsOf(tx, id)).length >= mostParts.actions) return refused('too-many')
    const row = await tx
      .insertInto('accompaniment_action')
      .values({
        accompaniment_id: id,
        title,
        side,
        due_on: dueOn,
        session_id: sessionId ? (await sessionIn(tx, id, sessionId)).id : null,
        objective_id: objectiveId ? (await objectiveIn(tx, id, objectiveId)).id : null,
        created_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tell(tx, id, { actorId: actor.id, verb: 'action_added', now })
    return done(row.id)
  })

/** Done, or not yet after all. Either side says so: what counts is that it is known. */
export const markAction = (
  services: Services,
  actor: Actor,
  id: Id,
  { actionId, isDone }: { actionId: string; isDone: boolean },
  now: Date,
): Promise<Outcome<null, PartRefusal>> =>
  within(services, actor, id, { act: 'work', now }, async (tx) => {
    const action = found(await actionIn(tx, id, actionId))
    if ((action.doneAt !== null) === isDone) return done(null)
    await tx
      .updateTable('accompaniment_action')
      .set({ done_at: isDone ? now : null, done_by: isDone ? actor.id : null })
      .where('id', '=', action.id)
      .execute()
    if (isDone) await tell(tx, id, { actorId: actor.id, verb: 'action_done', now })
    return done(null)
  })

/** Another day for an action: it is reminded of again. */
export const postponeAction = (
  services: Services,
  actor: Actor,
  id: Id,
  { actionId, title, side, dueOn }: { actionId: string; title: string; side: Side; dueOn: Day | null },
  now: Date,
): Promise<Outcome<null, PartRefusal>> =>
  within(services, actor, id, { act: 'work', now }, async (tx) => {
    const action = await actionIn(tx, id, actionId)
    await tx
      .updateTable('accompaniment_action')
      .set({ title, side, due_on: dueOn, ...(dueOn !== action.dueOn && { reminded_at: null }) })
      .where('id', '=', action.id)
      .execute()
    return done(null)
  })

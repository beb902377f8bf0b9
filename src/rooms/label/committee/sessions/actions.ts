import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { readSettings } from '../../lifecycle/queries-settings.ts'
import { putAside } from '../decisions/actions.ts'
import { committeeOn } from '../queries-seats.ts'
import { coordinatedAmong, shownAmong, subjectsOf, waitingForCommittee } from '../queries-subjects.ts'
import type { SubjectKey } from '../rules.ts'
import { tellCalled, tellCancelled } from './emails.ts'
import { agendaOf, membersOf, readSession, type Session, sessionById } from './queries.ts'
import {
  type Calling,
  type CallRefusal,
  canChange,
  type OpenRefusal,
  refusalToCall,
  refusalToOpen,
  withHidden,
} from './rules.ts'

/** Calls a session: its members receive the day, the place and the agenda. */
export const callSession = (
  services: Services,
  actor: Actor,
  calling: Calling,
  now: Date,
): Promise<Outcome<Id, CallRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const refusal = await refusalNow(tx, actor, calling, [], now)
    if (refusal) return refused(refusal)
    const { id } = await tx
      .insertInto('label_session')
      .values({ ...factsOf(calling), called_by: actor.id, called_at: now, demo: actor.demo })
      .returning('id')
      .executeTakeFirstOrThrow()
    await writeAgenda(tx, id, calling)
    await tell(tx, actor, id, 'label.session-called', now, { items: calling.agenda.length })
    await tellCalled(tx, services, await sessionById(tx, id), calling.memberIds, 'called', now)
    return done(id)
  })

/**
 * Changes a session until it opens. Those who join it, and those for whom the day or the place changed, receive it again. What is
 * hidden from who changes it stays on the agenda.
 */
export const changeSession = (
  services: Services,
  actor: Actor,
  id: Id,
  asked: Calling,
  now: Date,
): Promise<Outcome<Id, CallRefusal | 'not-planned'>> =>
  inTransaction(services.db, async (tx) => {
    const session = await holdToCoordinate(tx, actor, id, now)
    if (!canChange(session.status)) return refused('not-planned')
    const agenda = await agendaOf(tx, id)
    const shown = await shownAmong(tx, actor, await subjectsOf(tx, agenda))
    const calling = { ...asked, agenda: withHidden(asked.agenda, agenda, shown) }
    const refusal = await refusalNow(tx, actor, calling, agenda, now)
    if (refusal) return refused(refusal)
    const before = (await membersOf(tx, id)).map((member) => member.id)
    const facts = factsOf(calling)
    await tx.updateTable('label_session').set(facts).where('id', '=', id).execute()
    await tx.deleteFrom('label_session_item').where('session_id', '=', id).execute()
    await tx.deleteFrom('label_session_member').where('session_id', '=', id).execute()
    await writeAgenda(tx, id, calling)
    await tell(tx, actor, id, 'label.session-changed', now, { items: calling.agenda.length })
    const moved =
      session.heldOn !== calling.heldOn || session.beginsAt !== calling.beginsAt || session.place !== calling.place
    const joined = calling.memberIds.filter((one) => !before.includes(one))
    const changed = await sessionById(tx, id)
    await tellCalled(tx, services, changed, joined, 'called', now)
    if (moved) {
      const stayed = calling.memberIds.filter((one) => before.includes(one))
      await tellCalled(tx, services, changed, stayed, 'moved', now)
    }
    return done(id)
  })

/** Calls it off before it opens: what was on its agenda can go on another. */
export const cancelSession = (
  services: Services,
  actor: Actor,
  id: Id,
  why: string,
  now: Date,
): Promise<Outcome<null, 'not-planned'>> =>
  inTransaction(services.db, async (tx) => {
    const session = await holdToCoordinate(tx, actor, id, now)
    if (!canChange(session.status)) return refused('not-planned')
    await tx.updateTable('label_session').set({ status: 'cancelled', closed_at: now }).where('id', '=', id).execute()
    await tell(tx, actor, id, 'label.session-cancelled', now, {})
    await tellCancelled(tx, services, session, why)
    return done(null)
  })

/** Opens it with those present; below the quorum it does not open. */
export const openSession = (
  { db }: Services,
  actor: Actor,
  id: Id,
  present: readonly Id[],
  now: Date,
): Promise<Outcome<null, OpenRefusal>> =>
  inTransaction(db, async (tx) => {
    const session = await holdToCoordinate(tx, actor, id, now)
    const called = (await membersOf(tx, id)).map((member) => member.id)
    const here = called.filter((one) => present.includes(one))
    const refusal = refusalToOpen(session, here.length, parisDay(now))
    if (refusal) return refused(refusal)
    await seat(tx, id, here)
    await tx.updateTable('label_session').set({ status: 'open', opened_at: now }).where('id', '=', id).execute()
    await tell(tx, actor, id, 'label.session-opened', now, { present: here.length })
    return done(null)
  })

/** Someone called arrives after the opening. */
export const seatLatecomers = (
  { db }: Services,
  actor: Actor,
  id: Id,
  present: readonly Id[],
  now: Date,
): Promise<Outcome<null, 'not-open'>> =>
  inTransaction(db, async (tx) => {
    const session = await holdToCoordinate(tx, actor, id, now)
    if (session.status !== 'open') return refused('not-open')
    const called = (await membersOf(tx, id)).filter((member) => !member.present).map((member) => member.id)
    const arrived = called.filter((one) => present.includes(one))
    await seat(tx, id, arrived)
    await tell(tx, actor, id, 'label.session-joined', now, { present: arrived.length })
    return done(null)
  })

const seat = async (tx: Database, sessionId: Id, userIds: readonly Id[]): Promise<void> => {
  if (userIds.length === 0) return
  await tx
    .updateTable('label_session_member')
    .set({ present: true })
    .where('session_id', '=', sessionId)
    .where('user_id', 'in', [...userIds])
    .execute()
}

/** Closes it with its minutes, which nobody rewrites. What was proposed and not signed is put aside: it goes on another agenda. */
export const closeSession = (
  { db }: Services,
  actor: Actor,
  id: Id,
  { minutes, unsigned }: { minutes: string; unsigned: string },
  now: Date,
): Promise<Outcome<null, 'not-open'>> =>
  inTransaction(db, async (tx) => {
    const session = await holdToCoordinate(tx, actor, id, now)
    if (session.status !== 'open') return refused('not-open')
    const pending = await tx
      .selectFrom('label_decision')
      .select('id')
      .where('session_id', '=', id)
      .where('effective_at', 'is', null)
      .where('declined_at', 'is', null)
      .execute()
    for (const one of pending) await putAside(tx, one.id, { why: unsigned, by: null, now })
    await tx
      .updateTable('label_session')
      .set({ status: 'closed', minutes, closed_at: now })
      .where('id', '=', id)
      .execute()
    await tell(tx, actor, id, 'label.session-closed', now, { unsigned: pending.length })
    return done(null)
  })

/** The session, held, for someone who coordinates it. Throws « not found ». */
const holdToCoordinate = async (tx: Database, actor: Actor, id: Id, now: Date): Promise<Session> => {
  const session = await sessionById(tx, id, true)
  const { coordinates } = await readSession(tx, actor, id, parisDay(now))
  return found(coordinates ? session : null)
}

const refusalNow = async (
  tx: Database,
  actor: Actor,
  calling: Calling,
  already: readonly SubjectKey[],
  now: Date,
): Promise<CallRefusal | null> => {
  const today = parisDay(now)
  const { quorum } = await readSettings(tx)
  const committee = (await committeeOn(tx, calling.heldOn)).map((member) => member.id)
  const waiting = await coordinatedAmong(tx, actor, await waitingForCommittee(tx), today)
  const kept = await subjectsOf(tx, already)
  return refusalToCall(calling, { quorum, committee, available: [...waiting, ...kept] }, today)
}

const factsOf = ({ heldOn, beginsAt, place, quorum }: Calling) => ({
  held_on: heldOn,
  begins_at: beginsAt,
  place,
  quorum,
})

const writeAgenda = async (tx: Database, id: Id, { agenda, memberIds }: Calling): Promise<void> => {
  const items = agenda.map((item, index) => ({
    session_id: id,
    position: index + 1,
    application_id: item.kind === 'application' ? item.id : null,
    procedure_id: item.kind === 'procedure' ? item.id : null,
  }))
  await tx.insertInto('label_session_item').values(items).execute()
  const members = [...new Set(memberIds)].map((userId) => ({ session_id: id, user_id: userId }))
  await tx.insertInto('label_session_member').values(members).execute()
}

const tell = (tx: Database, actor: Actor, id: Id, verb: string, at: Date, details: Record<string, number>) =>
  record(tx, { actorId: actor.id, verb, subject: { kind: 'label_session', id }, details, at })

import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction, isDuplicate } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { addDays, type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { membersOf } from '../amendments/actions.ts'
import { paths } from './paths.ts'
import { type Call, callById, isCallOpen, lockCall, type PeerView, peersOf } from './queries.ts'
import { type CallRefusal, earliestStart, latestEnd, openDays, type Way } from './rules.ts'

type Held = Pick<Services, 'db'>

const speaksFor = async (tx: Database, actor: Actor, memberId: Id, now: Date) =>
  found((await membersOf(tx, actor, now)).find(({ id }) => id === memberId))

type Told = Pick<Call, 'id' | 'mission' | 'demo'>

/** Told to those who follow the bannière; what is invented, under its own name, so that it is erased with it. */
export const tellCall = (tx: Database, verb: string, { id, mission, demo }: Told, at: Date) =>
  record(tx, {
    ...{ actorId: null, verb: `banner.${verb}`, subject: { kind: 'banner', id: demo ? id : 'banner' }, isPublic: true },
    ...{ details: { title: mission.slice(0, 120), path: paths.call(id) }, at },
  })

export type Asked = { memberId: Id; mission: string; seats: number; how: Way; startsOn: Day; endsOn: Day }

/** A member calls for peers to facilitate the bannière. One call at a time. */
export const openCall = async (
  { db }: Held,
  actor: Actor,
  { memberId, mission, seats, how, startsOn, endsOn }: Asked,
  now: Date,
): Promise<Outcome<Id, CallRefusal>> => {
  const today = parisDay(now)
  if (startsOn < earliestStart(today, how) || endsOn <= startsOn || endsOn > latestEnd(startsOn))
    return refused('dates')
  try {
    return await inTransaction(db, async (tx) => {
      const member = await speaksFor(tx, actor, memberId, now)
      if (await isCallOpen(tx, actor.demo)) return refused('call-open')
      const { id } = await tx
        .insertInto('banner_call')
        .values({
          ...{ mission, seats, how, opened_on: today, open_until: addDays(today, openDays), starts_on: startsOn },
          ...{ ends_on: endsOn, opened_by: actor.id, member_id: member.id, demo: actor.demo },
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await tellCall(tx, 'call_opened', { id, mission, demo: actor.demo }, now)
      return done(id)
    })
  } catch (error) {
    if (isDuplicate(error, 'banner_call_open')) return refused('call-open')
    throw error
  }
}

/** Someone comes forward in the name of a member: one per member, and one candidacy per person. */
export const comeForward = async (
  { db }: Held,
  actor: Actor,
  callId: Id,
  { memberId, statement }: { memberId: Id; statement: string },
  now: Date,
): Promise<Outcome<Id, CallRefusal>> => {
  try {
    return await inTransaction(db, async (tx) => {
      const call = await lockCall(tx, (await callById(tx, callId)).id)
      const member = await speaksFor(tx, actor, memberId, now)
      if (call.demo !== actor.demo) return notFound()
      if (call.status !== 'open' || parisDay(now) > call.openUntil) return refused('not-open')
      // taken back, it may come again, by this person or by another of this member
      await tx
        .deleteFrom('banner_peer')
        .where('call_id', '=', call.id)
        .where((eb) => eb.or([eb('person_id', '=', actor.id), eb('member_id', '=', member.id)]))
        .where('status', '=', 'withdrawn')
        .execute()
      const { id } = await tx
        .insertInto('banner_peer')
        .values({ call_id: call.id, member_id: member.id, person_id: actor.id, statement, came_at: now })
        .returning('id')
        .executeTakeFirstOrThrow()
      return done(id)
    })
  } catch (error) {
    if (isDuplicate(error, 'banner_peer_person') || isDuplicate(error, 'banner_peer_call_id_member_id_key'))
      return refused('already')
    throw error
  }
}

/** One’s own candidacy or seat, held. */
const mine = async (tx: Database, actor: Actor, callId: Id): Promise<{ call: Call; peer: PeerView }> => {
  const call = await lockCall(tx, (await callById(tx, callId)).id)
  return { call, peer: found((await peersOf(tx, call.id)).find(({ personId }) => personId === actor.id)) }
}

const settle = (tx: Database, peer: PeerView, status: PeerView['status'], now: Date) =>
  tx
    .updateTable('banner_peer')
    .set({ status, answered_on: parisDay(now) })
    .where('id', '=', peer.id)
    .execute()

/** Takes one’s candidacy back, before the order is known. */
export const withdrawCandidacy = (
  { db }: Held,
  actor: Actor,
  callId: Id,
  now: Date,
): Promise<Outcome<Id, CallRefusal>> =>
  inTransaction(db, async (tx) => {
    const { call, peer } = await mine(tx, actor, callId)
    if (call.status !== 'open' || peer.status !== 'candidate') return refused('not-open')
    await settle(tx, peer, 'withdrawn', now)
    return done(call.id)
  })

/** Takes the seat that is offered, or leaves it to the next. */
export const answerOffer = (
  { db }: Held,
  actor: Actor,
  callId: Id,
  accepts: boolean,
  now: Date,
): Promise<Outcome<boolean, CallRefusal>> =>
  inTransaction(db, async (tx) => {
    const { call, peer } = await mine(tx, actor, callId)
    if (peer.status !== 'offered' || call.status !== 'chosen') return refused('not-offered')
    await settle(tx, peer, accepts ? 'accepted' : 'declined', now)
    if (accepts) await tellCall(tx, 'peer_accepted', call, now)
    return done(accepts)
  })

/** Leaves before the term: the seat goes to the next. */
export const leaveOffice = ({ db }: Held, actor: Actor, callId: Id, now: Date): Promise<Outcome<Id, CallRefusal>> =>
  inTransaction(db, async (tx) => {
    const { call, peer } = await mine(tx, actor, callId)
    if (peer.status !== 'accepted' || call.status !== 'chosen') return refused('not-offered')
    await settle(tx, peer, 'left', now)
    await tellCall(tx, 'peer_left', call, now)
    return done(call.id)
  })

import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { communityById } from '../../queries.ts'
import { isOpenTo } from '../../rules.ts'
import { afterMove, dueFrom, type LiaisonRefusal, type Move, maxWaiting, type Sides } from '../rules.ts'
import { type Service, serviceById } from '../services/queries.ts'
import { tellAnswered, tellArrived, tellClosed, tellSaid } from './emails.ts'
import { type LiaisonRequest, lockRequest, readRequest, sheetsKeptBy, waitingOf } from './queries.ts'
import { words } from './words.ts'

export type Asked = { serviceId: Id | null; subject: string; message: string; sheetId: Id | null }

/** Puts a request to a department, or to whoever sends it where it belongs. The clock starts now, wherever it goes. */
export const askLiaison = (
  services: Services,
  actor: Actor,
  communityId: Id,
  { serviceId, subject, message, sheetId }: Asked,
  now: Date,
): Promise<Outcome<Id, LiaisonRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(now)
    const community = await communityById(tx, communityId)
    if (!isOpenTo(community, actor)) return notFound()
    // two tabs together would pass the limit
    await tx.selectFrom('app_user').select('id').where('id', '=', actor.id).forNoKeyUpdate().execute()
    if ((await waitingOf(tx, actor.id, community.id)) >= maxWaiting) return refused('too-many')
    if (sheetId && !(await sheetsKeptBy(tx, actor.id)).some(({ id }) => id === sheetId)) return notFound()
    const service = serviceId ? await openService(tx, serviceId, community.id) : null
    if (service === 'retired') return refused('retired')
    const { id } = await tx
      .insertInto('liaison_request')
      .values({
        ...{ community_id: community.id, service_id: serviceId, subject, message, sheet_id: sheetId },
        ...{ asked_by: actor.id, status: service ? 'routed' : 'received', received_at: now, due_on: dueFrom(today) },
        ...{ routed_at: service && now, demo: actor.demo },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tellArrived(tx, services, await lockRequest(tx, id), now)
    return done(id)
  })

const openService = async (tx: Database, id: Id, communityId: Id): Promise<Service | 'retired'> => {
  const service = await serviceById(tx, id)
  if (service.communityId !== communityId) return notFound()
  return service.retiredOn ? 'retired' : service
}

type Side = keyof Sides
type Moved = { request: LiaisonRequest; today: Day; tx: Database }

/** One move of one side, whole: who may, from where, what is written. Throws « not found » for who is not of that side. */
const moving = <T>(
  services: Services,
  actor: Actor,
  id: Id,
  { move, by }: { move: Move; by: readonly Side[] },
  now: Date,
  write: (moved: Moved) => Promise<Outcome<T, LiaisonRefusal>>,
): Promise<Outcome<T, LiaisonRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(now)
    const { sides } = await readRequest(tx, actor, id, today)
    if (!by.some((side) => sides[side])) return notFound()
    const request = await lockRequest(tx, id)
    const next = afterMove(move, request.status)
    if (!next) return refused('not-now')
    const outcome = await write({ request, today, tx })
    if (outcome.ok && next !== 'closed')
      await tx.updateTable('liaison_request').set({ status: next }).where('id', '=', id).execute()
    return outcome
  })

const say = (tx: Database, requestId: Id, side: 'asker' | 'service' | 'route', actor: Actor, body: string, at: Date) =>
  tx
    .insertInto('liaison_message')
    .values({ request_id: requestId, side, author_id: actor.id, body, written_at: at })
    .execute()

/** Sends the request to the department it belongs to, saying why. The clock goes on: the asker has waited all along. */
export const routeRequest = (
  services: Services,
  actor: Actor,
  id: Id,
  to: { serviceId: Id; reason: string },
  now: Date,
): Promise<Outcome<Id, LiaisonRefusal>> =>
  moving(services, actor, id, { move: 'route', by: ['handles', 'routes'] }, now, async ({ request, tx }) => {
    if (request.service?.id === to.serviceId) return refused('same-service')
    const service = await openService(tx, to.serviceId, request.community.id)
    if (service === 'retired') return refused('retired')
    await tx
      .updateTable('liaison_request')
      .set({ service_id: service.id, routed_at: now, last_reminder: null })
      .where('id', '=', id)
      .execute()
    await say(tx, id, 'route', actor, words.routed(service.name, to.reason), now)
    await tellArrived(tx, services, await lockRequest(tx, id), now)
    return done(id)
  })

/** The department answers: the clock stops. A day of meeting may be proposed with it. */
export const answerRequest = (
  services: Services,
  actor: Actor,
  id: Id,
  { body, meetingOn }: { body: string; meetingOn: Day | null },
  now: Date,
): Promise<Outcome<Id, LiaisonRefusal>> =>
  moving(
    services,
    actor,
    id,
    { move: meetingOn ? 'meet' : 'answer', by: ['handles'] },
    now,
    async ({ request, tx }) => {
      await tx
        .updateTable('liaison_request')
        .set({ answered_at: request.answeredAt ?? now, meeting_on: meetingOn ?? request.meetingOn })
        .where('id', '=', id)
        .execute()
      await say(tx, id, 'service', actor, body, now)
      await tellAnswered(tx, services, request, { body, meetingOn })
      return done(id)
    },
  )

/** What came of it, said by either side: both read it. */
export const followUp = (
  services: Services,
  actor: Actor,
  id: Id,
  text: string,
  now: Date,
): Promise<Outcome<Id, LiaisonRefusal>> =>
  moving(services, actor, id, { move: 'follow', by: ['asks', 'handles'] }, now, async ({ tx, request }) => {
    await tx.updateTable('liaison_request').set({ follow_up: text }).where('id', '=', id).execute()
    await tellSaid(tx, services, request, actor, text, now)
    return done(id)
  })

/** A word more, on either side, while it is open. */
export const sayMore = (
  services: Services,
  actor: Actor,
  id: Id,
  body: string,
  now: Date,
): Promise<Outcome<Id, LiaisonRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const { sides } = await readRequest(tx, actor, id, parisDay(now))
    const request = await lockRequest(tx, id)
    if (!sides.asks && !sides.handles) return notFound()
    if (request.closedOn) return refused('not-now')
    await say(tx, id, sides.asks ? 'asker' : 'service', actor, body, now)
    await tellSaid(tx, services, request, actor, body, now)
    return done(id)
  })

type Closing = { opinion: 'solved' | 'helped' | 'no_use' | null; said: string }

/** One side closes; it is closed when both did. Who asked says what it was worth. */
export const closeRequest = (
  services: Services,
  actor: Actor,
  id: Id,
  { opinion, said }: Closing,
  now: Date,
): Promise<Outcome<boolean, LiaisonRefusal>> =>
  moving(services, actor, id, { move: 'close', by: ['asks', 'handles'] }, now, async ({ request, today, tx }) => {
    const { sides } = await readRequest(tx, actor, id, today)
    const both = sides.asks ? request.serviceClosedAt !== null : request.askerClosedAt !== null
    await tx
      .updateTable('liaison_request')
      .set(
        sides.asks
          ? { asker_opinion: opinion ?? 'helped', asker_said: said, asker_closed_at: now }
          : { service_said: said, service_closed_at: now },
      )
      .set(both ? { status: 'closed', closed_on: today } : {})
      .where('id', '=', id)
      .execute()
    await tellClosed(tx, services, request, actor, { both, now })
    return done(both)
  })

/** Who asked no longer needs it. */
export const withdrawRequest = (
  services: Services,
  actor: Actor,
  id: Id,
  now: Date,
): Promise<Outcome<Id, LiaisonRefusal>> =>
  moving(services, actor, id, { move: 'withdraw', by: ['asks'] }, now, async ({ today, tx }) => {
    await tx
      .updateTable('liaison_request')
      .set({ closed_on: today, status: 'withdrawn' })
      .where('id', '=', id)
      .execute()
    return done(id)
  })

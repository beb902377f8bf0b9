import { randomBytes } from 'node:crypto'
import { aloneIn } from '#core/alone.ts'
import type { Database } from '#core/database.ts'
import { inOrderOf } from '#core/lot.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import {
  type Applicable,
  decisionById,
  decisionsToApply,
  markApplied,
  proposeDecision,
} from '#rooms/decisions/index.ts'
import { tellCall } from './actions.ts'
import { tellOffered } from './emails.ts'
import { type Call, callsToTend, lockCall, type PeerView, peersOf } from './queries.ts'
import { isLate, nextOffers, orderByDots, voteDays } from './rules.ts'
import { words } from './words.ts'

const alone = aloneIn('banner')
const purpose = 'banner_peers'
const quorum = 10

/** Every hour: calls that end are drawn or put to the vote, votes give an order, seats left empty are offered to the next, terms end. */
export const tendCalls = async (services: Services): Promise<void> => {
  for (const decision of await decisionsToApply(services.db, [purpose]))
    await alone(services, decision.id, (tx) => apply(tx, services, decision))
  for (const id of await callsToTend(services.db)) await alone(services, id, (tx) => lookAt(tx, services, id))
}

const lookAt = async (tx: Database, services: Services, id: Id): Promise<void> => {
  const now = services.clock()
  const today = parisDay(now)
  const call = await lockCall(tx, id)
  if (call.status === 'open' && today > call.openUntil) return close(tx, services, call)
  if (call.status !== 'chosen') return
  if (today <= call.endsOn) return offer(tx, services, call, now)
  await tx.updateTable('banner_call').set({ status: 'ended' }).where('id', '=', id).execute()
  await tellCall(tx, 'call_ended', call, now)
}

/** Nobody came, there is nothing to choose, or the members choose. */
const close = async (tx: Database, services: Services, call: Call): Promise<void> => {
  const now = services.clock()
  const candidates = (await peersOf(tx, call.id)).filter(({ status }) => status === 'candidate')
  if (candidates.length === 0) {
    await tx.updateTable('banner_call').set({ status: 'nobody' }).where('id', '=', call.id).execute()
    return
  }
  if (call.how === 'lot' || candidates.length <= call.seats) return choose(tx, services, call, candidates, null)
  const { id } = await proposeDecision(
    tx,
    services,
    null,
    {
      ...{ body: { kind: 'banner', id: null }, method: 'dots', dots: call.seats, quorum, demo: call.demo },
      ...{ title: words.vote.title, question: words.vote.question(call.mission, call.seats, call.id) },
      options: candidates.map(({ memberName, statement }) => ({ label: memberName, detail: statement })),
      ...{ opensAt: now, closesAt: new Date(now.getTime() + voteDays * 86_400_000) },
      purpose: { kind: purpose, id: call.id },
    },
    now,
  )
  await tx.updateTable('banner_call').set({ status: 'vote', decision_id: id }).where('id', '=', call.id).execute()
  await tellCall(tx, 'call_vote', call, now)
}

/** The members voted: their dots give the order. Without a quorum, the draw does. */
const apply = async (tx: Database, services: Services, decision: Applicable): Promise<void> => {
  if (!(await markApplied(tx, decision.id, services.clock()))) return
  const call = await lockCall(tx, decision.purpose.id)
  if (call.status !== 'vote') return
  const candidates = (await peersOf(tx, call.id)).filter(({ status }) => status === 'candidate')
  const { result } = await decisionById(tx, decision.id)
  const counted = result?.method === 'dots' && result.reached ? result.dots : null
  // options stand in the order of candidates, who no longer move once voted on: two may bear one name, and a name may change meanwhile
  const dots = counted && new Map(candidates.map(({ id }, index): [Id, number] => [id, counted[index] ?? 0]))
  await choose(tx, services, call, candidates, dots)
}

const choose = async (
  tx: Database,
  services: Services,
  call: Call,
  candidates: readonly PeerView[],
  dots: ReadonlyMap<Id, number> | null,
): Promise<void> => {
  const now = services.clock()
  const seed = randomBytes(16).toString('hex')
  const drawn = inOrderOf(
    seed,
    candidates.map(({ id }) => id),
  )
  const order = dots ? orderByDots(drawn, dots) : drawn
  for (const [index, id] of order.entries())
    await tx
      .updateTable('banner_peer')
      .set({ rank: index + 1 })
      .where('id', '=', id)
      .execute()
  await tx
    .updateTable('banner_call')
    .set({ status: 'chosen', seed, drawn_on: parisDay(now) })
    .where('id', '=', call.id)
    .execute()
  await tellCall(tx, 'call_chosen', call, now)
  await offer(tx, services, call, now)
}

const offer = async (tx: Database, services: Services, call: Call, now: Date): Promise<void> => {
  const today = parisDay(now)
  const peers = await peersOf(tx, call.id)
  for (const late of peers.filter((one) => isLate(one, today)))
    await tx
      .updateTable('banner_peer')
      .set({ status: 'declined', answered_on: today })
      .where('id', '=', late.id)
      .execute()
  // the seat of an account that is gone is empty, and goes to the next
  const there = peers.flatMap(({ personId, ...peer }) => (personId ? [{ ...peer, personId }] : []))
  const offers = new Set(nextOffers(there, call.seats, today).map(({ id }) => id))
  for (const peer of there.filter(({ id }) => offers.has(id))) {
    await tx
      .updateTable('banner_peer')
      .set({ status: 'offered', offered_on: today })
      .where('id', '=', peer.id)
      .execute()
    await tellOffered(tx, services, call, peer, today)
  }
}

import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction, isDuplicate } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { lockSheet, ownersOf } from '#rooms/directory/index.ts'
import { unshareAll } from '#rooms/vault/index.ts'
import { bearerOf, facilitatorsOf, isEvaluatorOf, isLabelledOn, roleIn } from '../queries.ts'
import { dueFrom, startStep, turnStep } from './actions-clock.ts'
import { tellFacilitators, tellMove } from './emails.ts'
import { declinesOf, hasOpen, lockReferral, type Referral, referralById } from './queries.ts'
import { isOnline } from './queries-online.ts'
import { organisationById } from './queries-recipients.ts'
import {
  afterMove,
  type Destination,
  isAlarm,
  isOpen,
  type Move,
  type MoveRefusal,
  type ProposeRefusal,
  refusalToMove,
  refusalToPropose,
} from './rules.ts'

export type Proposed = {
  projectId: Id
  fromId: Id
  destination: Destination
  toId: Id | null
  motive: string
  expected: string
}

/** A labelled structure proposes to send a project to someone who can help it. Nothing reaches them before its holder agrees. */
export const proposeReferral = async (
  services: Services,
  actor: Actor,
  proposed: Proposed,
  now: Date,
): Promise<Outcome<Id, ProposeRefusal>> => {
  try {
    return await inTransaction(services.db, (tx) => propose(tx, services, actor, proposed, now))
  } catch (error) {
    if (isDuplicate(error, 'referral_open')) return refused('already-open')
    throw error
  }
}

const propose = async (
  tx: Database,
  services: Services,
  actor: Actor,
  { projectId, fromId, destination, toId, motive, expected }: Proposed,
  now: Date,
): Promise<Outcome<Id, ProposeRefusal>> => {
  const today = parisDay(now)
  if (!(await roleIn(tx, actor.id, fromId))) return notFound()
  const sheet = await lockSheet(tx, actor, projectId, today)
  const to = toId ? await organisationById(tx, toId) : null
  const refusal = refusalToPropose({
    isLabelled: await isLabelledOn(tx, fromId, today),
    destination,
    project: { ...sheet, owners: (await ownersOf(tx, projectId)).length },
    bearerId: await bearerOf(tx, projectId),
    fromId,
    to: to && {
      id: to.id,
      owners: (await ownersOf(tx, to.id)).length,
      isEvaluator: await isEvaluatorOf(tx, projectId, to.id),
      isFunder: await isLabelledOn(tx, to.id, today, 'funder'),
    },
    isOpen: to !== null && (await hasOpen(tx, projectId, to.id)),
  })
  if (refusal) return refused(refusal)
  const { id } = await tx
    .insertInto('referral')
    .values({
      project_id: projectId,
      from_id: fromId,
      to_kind: destination,
      to_id: to?.id ?? null,
      motive,
      expected,
      proposed_by: actor.id,
      proposed_at: now,
      moved_at: now,
      due_on: dueFrom(today),
      demo: actor.demo,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await startStep(tx, id, 'proposed', { actorId: actor.id, verb: 'propose', now })
  await tellMove(tx, services, found(await referralById(tx, id)), 'propose', actor.id)
  return done(id)
}

/** What a move writes besides the status. */
type Written = {
  reason?: string
  other_way?: string
  other_way_id?: Id | null
  outcome?: string
  news?: string
}

/** Writes a move of a locked referral: status, dates, clock, history. A referral that ends gives its documents back. */
export const write = async (
  tx: Database,
  referral: Referral,
  move: Move,
  written: Written,
  { actorId, now }: { actorId: Id | null; now: Date },
): Promise<Referral> => {
  const next = found(afterMove(move, referral.status))
  await tx
    .updateTable('referral')
    .set({
      ...written,
      status: next,
      moved_at: now,
      due_on: dueFrom(parisDay(now)),
      last_reminder: 0,
      ...(move === 'agree' && { consented_by: actorId, consented_at: now }),
      ...((move === 'accept' || (move === 'decline' && !referral.answeredAt)) && {
        answered_by: actorId,
        answered_at: now,
      }),
      ...(move === 'start' && { started_at: now }),
      ...(move === 'tell' && { news_at: now }),
      ...(!isOpen(next) && { closed_at: now }),
    })
    .where('id', '=', referral.id)
    .execute()
  await turnStep(tx, referral.id, { from: referral.status, to: next }, { actorId, verb: move, now })
  if (!isOpen(next)) await unshareAll(tx, { kind: 'referral', id: referral.id }, now, actorId)
  return { ...found(await referralById(tx, referral.id)), roles: referral.roles }
}

type Obstacle = 'not-online' | 'own-project' | 'evaluates' | 'not-labelled' | 'not-a-fund'

/**
 * What happened since it began may forbid a step forward: the project is not public any more, its sheet names one of the two structures as
 * its bearer, the recipient evaluates it, or the label that was asked is not active any more.
 */
export const obstacleToMove = async (
  tx: Database,
  move: Move,
  { origin, destination, projectId, fromId, toId }: Referral,
  day: Day,
): Promise<Obstacle | null> => {
  if (move !== 'agree' && move !== 'accept' && move !== 'start') return null
  if (!(await isOnline(tx, projectId))) return 'not-online'
  const bearerId = await bearerOf(tx, projectId)
  if (bearerId && (bearerId === fromId || bearerId === toId)) return 'own-project'
  if (move !== 'accept' || !toId) return null
  if (await isEvaluatorOf(tx, projectId, toId)) return 'evaluates'
  // what is asked of a structure is asked of its label
  if (destination === 'fund' && !(await isLabelledOn(tx, toId, day, 'funder'))) return 'not-a-fund'
  return origin === 'holder' && !(await isLabelledOn(tx, toId, day)) ? 'not-labelled' : null
}

/** One move by a person of one of the sides; the others are told. Throws « not found » for who may not even read it. */
export const moveReferral = (
  services: Services,
  actor: Actor,
  id: Id,
  move: Exclude<Move, 'expire' | 'agree'>,
  written: Written,
  now: Date,
): Promise<Outcome<Referral, MoveRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const referral = await lockReferral(tx, actor, id)
    const refusal = refusalToMove(move, referral, actor) ?? (await obstacleToMove(tx, move, referral, parisDay(now)))
    if (refusal) return refused(refusal)
    const after = await write(tx, referral, move, written, { actorId: actor.id, now })
    await tellMove(tx, services, after, move, actor.id)
    if (move === 'decline') await alarm(tx, services, after, now)
    return done(after)
  })

/** After two refusals, someone whose job it is to look at the whole territory hears of it. */
const alarm = async (tx: Database, services: Services, referral: Referral, now: Date): Promise<void> => {
  const declines = await declinesOf(tx, referral.projectId)
  if (!isAlarm(declines)) return
  const facilitators = await facilitatorsOf(tx, referral.projectId, parisDay(now))
  await tellFacilitators(tx, services, referral, declines, facilitators)
}

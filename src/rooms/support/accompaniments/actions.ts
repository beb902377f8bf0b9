import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction, isDuplicate } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { lockSheet, ownersOf } from '#rooms/directory/index.ts'
import { unshareAll } from '#rooms/vault/index.ts'
import { accompaniesOn, bearerOf, roleIn } from '../queries.ts'
import { tellMove } from './emails.ts'
import { type Accompaniment, acceptedReferral, accompanimentById, lockAccompaniment, obstaclesTo } from './queries.ts'
import {
  type Act,
  afterMove,
  type Move,
  type ProposeRefusal,
  type Refusal,
  refusalTo,
  refusalToPropose,
} from './rules.ts'

type Proposed = { projectId: Id; organisationId: Id; referralId: string | null; purpose: string }

/** A structure whose label lets it accompany proposes it to a project; nothing begins before its holder agrees. */
export const proposeAccompaniment = async (
  services: Services,
  actor: Actor,
  proposed: Proposed,
  now: Date,
): Promise<Outcome<Id, ProposeRefusal>> => {
  try {
    return await inTransaction(services.db, (tx) => propose(tx, services, actor, proposed, now))
  } catch (error) {
    if (isDuplicate(error, 'accompaniment_open')) return refused('already-open')
    throw error
  }
}

const propose = async (
  tx: Database,
  services: Services,
  actor: Actor,
  { projectId, organisationId, referralId, purpose }: Proposed,
  now: Date,
): Promise<Outcome<Id, ProposeRefusal>> => {
  const today = parisDay(now)
  if (!(await roleIn(tx, actor.id, organisationId))) return notFound()
  const sheet = await lockSheet(tx, actor, projectId, today)
  const refusal = refusalToPropose({
    accompanies: await accompaniesOn(tx, organisationId, today),
    project: { ...sheet, owners: (await ownersOf(tx, projectId)).length },
    bearerId: await bearerOf(tx, projectId),
    organisationId,
    ...(await obstaclesTo(tx, projectId, organisationId)),
  })
  if (refusal) return refused(refusal)
  const { id } = await tx
    .insertInto('accompaniment')
    .values({
      project_id: projectId,
      organisation_id: organisationId,
      referral_id: await acceptedReferral(tx, { id: referralId ?? '', projectId, organisationId }),
      purpose,
      proposed_by: actor.id,
      proposed_at: now,
      moved_at: now,
      demo: actor.demo,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tell(tx, id, { actorId: actor.id, verb: 'propose', now })
  await tellMove(tx, services, found(await accompanimentById(tx, id, today)), 'propose', actor.id)
  return done(id)
}

/** One line of its history: what and when. */
export const tell = (
  tx: Database,
  id: Id,
  { actorId, verb, now }: { actorId: Id | null; verb: string; now: Date },
): Promise<void> =>
  record(tx, { actorId, verb: `accompaniment.${verb}`, subject: { kind: 'accompaniment', id }, at: now })

/** Does one thing in a locked accompaniment, if this person may. Throws « not found » for who may not even read it. */
export const within = <T, R extends string>(
  services: Services,
  actor: Actor,
  id: Id,
  { act, now }: { act: Act; now: Date },
  work: (tx: Database, accompaniment: Accompaniment) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R | Refusal>> =>
  inTransaction(services.db, async (tx): Promise<Outcome<T, R | Refusal>> => {
    const accompaniment = await lockAccompaniment(tx, actor, id, parisDay(now))
    const refusal = refusalTo(act, accompaniment, actor.id)
    return refusal ? refused(refusal) : work(tx, accompaniment)
  })

/** Sessions still to come are cancelled with what they were for: calendars that hold them are told. */
const cancelComing = (tx: Database, id: Id, now: Date) =>
  tx
    .updateTable('accompaniment_session')
    .set((eb) => ({ status: 'cancelled', sequence: eb('sequence', '+', 1), updated_at: now }))
    .where('accompaniment_id', '=', id)
    .where('status', '=', 'planned')
    .where(sql<boolean>`(held_on + coalesce(starts_at, time '24:00')) at time zone 'Europe/Paris' > ${now}`)
    .execute()

/** Writes a move of a locked accompaniment: status, dates, history. One that ends gives its documents back, and holds no session any more. */
export const turn = async (
  tx: Database,
  { id, status }: Pick<Accompaniment, 'id' | 'status'>,
  move: Move,
  { actorId, now, ...more }: { actorId: Id | null; now: Date; sixMonthsOn?: string; reason?: string },
): Promise<Accompaniment> => {
  const next = found(afterMove(move, status))
  const isEnd = ['refuse', 'withdraw', 'lapse', 'close', 'end'].includes(move)
  await tx
    .updateTable('accompaniment')
    .set({
      status: next,
      moved_at: now,
      ...(move === 'accept' && { consented_by: actorId, consented_at: now }),
      ...(move === 'look_back' && { six_months_at: now }),
      ...(isEnd && { closed_at: now }),
      ...(more.sixMonthsOn && { six_months_on: more.sixMonthsOn }),
      ...(more.reason && { end_reason: more.reason }),
    })
    .where('id', '=', id)
    .execute()
  await tell(tx, id, { actorId, verb: move, now })
  if (isEnd) {
    await unshareAll(tx, { kind: 'support', id }, now, actorId)
    await cancelComing(tx, id, now)
  }
  return found(await accompanimentById(tx, id, parisDay(now)))
}

type OpenRefusal = 'evaluates' | 'not-labelled' | 'own-project'

/** The holder says yes or no to a proposal; the structure takes it back. */
export const answerProposal = (
  services: Services,
  actor: Actor,
  id: Id,
  move: 'accept' | 'refuse' | 'withdraw',
  now: Date,
): Promise<Outcome<Accompaniment, Refusal | OpenRefusal>> =>
  within(services, actor, id, { act: move, now }, async (tx, accompaniment) => {
    if (move === 'accept') {
      const refusal = await obstacleToOpen(tx, accompaniment, now)
      if (refusal) return refused(refusal)
    }
    const after = await turn(tx, accompaniment, move, { actorId: actor.id, now })
    await tellMove(tx, services, after, move, actor.id)
    return done(after)
  })

/** What happened since the proposal may forbid it: the label was suspended, or the structure evaluates the project. */
const obstacleToOpen = async (
  tx: Database,
  { projectId, organisationId }: Accompaniment,
  now: Date,
): Promise<OpenRefusal | null> => {
  if (!(await accompaniesOn(tx, organisationId, parisDay(now)))) return 'not-labelled'
  if ((await bearerOf(tx, projectId)) === organisationId) return 'own-project'
  return (await obstaclesTo(tx, projectId, organisationId)).isEvaluator ? 'evaluates' : null
}

/** The holder ends it, whenever they want; a reason may be given and none is owed. What the evaluator read closes too. */
export const endByHolder = (
  services: Services,
  actor: Actor,
  id: Id,
  reason: string,
  now: Date,
): Promise<Outcome<Accompaniment, Refusal>> =>
  within(services, actor, id, { act: 'end', now }, async (tx, accompaniment) => {
    await tx
      .updateTable('accompaniment_evaluator')
      .set({ ended_at: now })
      .where('accompaniment_id', '=', id)
      .where('ended_at', 'is', null)
      .execute()
    const after = await turn(tx, accompaniment, 'end', { actorId: actor.id, now, reason })
    await tellMove(tx, services, after, 'end', actor.id)
    return done(after)
  })

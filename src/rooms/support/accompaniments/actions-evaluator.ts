import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { parisDay } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { tell, within } from './actions.ts'
import { tellEvaluator } from './emails.ts'
import { type Accompaniment, accompanimentById } from './queries.ts'
import { evaluatorsFor } from './queries-parts.ts'
import { type EvaluatorRefusal, type Refusal, type Side, sideOf } from './rules.ts'

const agreement = (side: Side, actor: Actor, now: Date) =>
  side === 'holder'
    ? { holder_agreed_at: now, holder_agreed_by: actor.id }
    : { structure_agreed_at: now, structure_agreed_by: actor.id }

/** Why this organisation may not evaluate the project: one never evaluates what one funds or accompanies. */
const obstacle = async (
  tx: Database,
  accompaniment: Accompaniment,
  evaluatorId: string,
  now: Date,
): Promise<EvaluatorRefusal | null> => {
  const all = await evaluatorsFor(tx, accompaniment, parisDay(now))
  const chosen = isId(evaluatorId) ? all.find(({ id }) => id === evaluatorId) : undefined
  if (!chosen) return 'not-an-evaluator'
  return chosen.isInvolved ? 'involved' : null
}

/** One side names an evaluator; it reads nothing before the other side agrees. */
export const nameEvaluator = (
  services: Services,
  actor: Actor,
  id: Id,
  evaluatorId: string,
  now: Date,
): Promise<Outcome<null, Refusal | EvaluatorRefusal>> =>
  within(services, actor, id, { act: 'evaluate', now }, async (tx, accompaniment) => {
    if (accompaniment.evaluatorId) return refused('already-named')
    const refusal = await obstacle(tx, accompaniment, evaluatorId, now)
    if (refusal) return refused(refusal)
    const side = found(sideOf(accompaniment.roles))
    await tx
      .insertInto('accompaniment_evaluator')
      .values({
        accompaniment_id: id,
        evaluator_id: evaluatorId,
        named_on: parisDay(now),
        ...agreement(side, actor, now),
      })
      .execute()
    await tell(tx, id, { actorId: actor.id, verb: 'evaluator_named', now })
    await tellEvaluator(tx, services, found(await accompanimentById(tx, id, parisDay(now))), { side, now })
    return done(null)
  })

/** The other side agrees: from now on its members read. */
export const agreeToEvaluator = (
  services: Services,
  actor: Actor,
  id: Id,
  now: Date,
): Promise<Outcome<null, Refusal | EvaluatorRefusal>> =>
  within(services, actor, id, { act: 'evaluate', now }, async (tx, accompaniment) => {
    const { evaluatorId } = accompaniment
    if (!evaluatorId) return notFound()
    const side = found(sideOf(accompaniment.roles))
    if (side === 'holder' ? accompaniment.evaluatorHolderAt : accompaniment.evaluatorStructureAt)
      return refused('not-now')
    const refusal = await obstacle(tx, accompaniment, evaluatorId, now)
    if (refusal) return refused(refusal)
    await tx
      .updateTable('accompaniment_evaluator')
      .set({ ...agreement(side, actor, now), named_on: parisDay(now) })
      .where('accompaniment_id', '=', id)
      .where('ended_at', 'is', null)
      .execute()
    await tell(tx, id, { actorId: actor.id, verb: 'evaluator_agreed', now })
    await tellEvaluator(tx, services, found(await accompanimentById(tx, id, parisDay(now))), { side, now })
    return done(null)
  })

/** Either side says no, or stops it: it reads nothing any more. */
export const endEvaluator = (services: Services, actor: Actor, id: Id, now: Date): Promise<Outcome<null, Refusal>> =>
  within(services, actor, id, { act: 'evaluate', now }, async (tx, accompaniment) => {
    if (!accompaniment.evaluatorId) return notFound()
    await tx
      .updateTable('accompaniment_evaluator')
      .set({ ended_at: now })
      .where('accompaniment_id', '=', id)
      .where('ended_at', 'is', null)
      .execute()
    await tell(tx, id, { actorId: actor.id, verb: 'evaluator_ended', now })
    return done(null)
  })

import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { tell, turn, within } from './actions.ts'
import { tellSignature } from './emails.ts'
import { accompanimentById } from './queries.ts'
import { objectiveIn, objectivesOf } from './queries-parts.ts'
import { mostParts, type Refusal, sideOf } from './rules.ts'

type ObjectiveDraft = { title: string; measure: string; dueOn: Day | null }
type PlanRefusal = Refusal | 'too-many'

/** The plan changed: both sign it again. */
const unsign = async (tx: Database, id: Id, actor: Actor, verb: string, now: Date): Promise<void> => {
  await tx
    .updateTable('accompaniment')
    .set({ plan_structure_at: null, plan_holder_at: null })
    .where('id', '=', id)
    .execute()
  await tell(tx, id, { actorId: actor.id, verb, now })
}

export const addObjective = (
  services: Services,
  actor: Actor,
  id: Id,
  { title, measure, dueOn }: ObjectiveDraft,
  now: Date,
): Promise<Outcome<Id, PlanRefusal>> =>
  within(services, actor, id, { act: 'plan', now }, async (tx) => {
    const all = await objectivesOf(tx, id)
    if (all.length >= mostParts.objectives) return refused('too-many')
    const row = await tx
      .insertInto('accompaniment_objective')
      .values({
        accompaniment_id: id,
        position: (all.at(-1)?.position ?? 0) + 1,
        title,
        measure,
        due_on: dueOn,
        updated_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await unsign(tx, id, actor, 'objective_added', now)
    return done(row.id)
  })

type Change = { objectiveId: string; stamp: string }

/** `stamp`: what they had read of it; someone else's change is never lost. */
const change = (
  services: Services,
  actor: Actor,
  id: Id,
  { objectiveId, stamp }: Change,
  written: { title?: string; measure?: string; due_on?: Day | null; status?: string; result?: string },
  { now, verb, keepsPlan = false }: { now: Date; verb: string; keepsPlan?: boolean },
): Promise<Outcome<null, PlanRefusal>> =>
  within(services, actor, id, { act: 'plan', now }, async (tx) => {
    const objective = await objectiveIn(tx, id, objectiveId)
    if (objective.stamp !== stamp) return refused('stale')
    if (objective.status === 'dropped') return refused('not-now')
    await tx
      .updateTable('accompaniment_objective')
      .set({ ...written, updated_at: now })
      .where('id', '=', objective.id)
      .execute()
    if (keepsPlan) await tell(tx, id, { actorId: actor.id, verb, now })
    else await unsign(tx, id, actor, verb, now)
    return done(null)
  })

export const editObjective = (
  services: Services,
  actor: Actor,
  id: Id,
  { title, measure, dueOn, ...key }: ObjectiveDraft & Change,
  now: Date,
) => change(services, actor, id, key, { title, measure, due_on: dueOn }, { now, verb: 'objective_changed' })

/** What became of an objective: the plan stays as it was signed. */
export const settleObjective = (
  services: Services,
  actor: Actor,
  id: Id,
  { status, result, ...key }: Change & { status: 'open' | 'reached' | 'partly'; result: string },
  now: Date,
) => change(services, actor, id, key, { status, result }, { now, verb: 'objective_settled', keepsPlan: true })

/** An objective given up stays readable, with the reason; the plan is signed again without it. */
export const dropObjective = (
  services: Services,
  actor: Actor,
  id: Id,
  { reason, ...key }: Change & { reason: string },
  now: Date,
) => change(services, actor, id, key, { status: 'dropped', result: reason }, { now, verb: 'objective_dropped' })

/** One step up or down among the others. */
export const moveObjective = (
  services: Services,
  actor: Actor,
  id: Id,
  { objectiveId, way }: { objectiveId: string; way: 'up' | 'down' },
  now: Date,
): Promise<Outcome<null, PlanRefusal>> =>
  within(services, actor, id, { act: 'plan', now }, async (tx) => {
    const { id: moved } = await objectiveIn(tx, id, objectiveId)
    const all = (await objectivesOf(tx, id)).filter(({ status }) => status !== 'dropped')
    const at = all.findIndex((one) => one.id === moved)
    const other = all[at + (way === 'up' ? -1 : 1)]
    const own = all[at]
    if (!own || !other) return done(null)
    for (const [one, position] of [
      [own, other.position],
      [other, own.position],
    ] as const)
      await tx.updateTable('accompaniment_objective').set({ position }).where('id', '=', one.id).execute()
    await unsign(tx, id, actor, 'objective_moved', now)
    return done(null)
  })

/** One side signs the plan it read, for itself only; once both have, the follow-up begins. */
export const signPlan = (
  services: Services,
  actor: Actor,
  id: Id,
  stamp: string,
  now: Date,
): Promise<Outcome<null, Refusal>> =>
  within(services, actor, id, { act: 'sign_plan', now }, async (tx, accompaniment) => {
    if (stamp !== accompaniment.planStamp) return refused('stale')
    if (accompaniment.objectives === 0) return refused('no-objective')
    const side = found(sideOf(accompaniment.roles))
    if (side === 'holder' ? accompaniment.planHolderAt : accompaniment.planStructureAt) return done(null)
    await tx
      .updateTable('accompaniment')
      .set(side === 'holder' ? { plan_holder_at: now } : { plan_structure_at: now })
      .where('id', '=', id)
      .execute()
    await tell(tx, id, { actorId: actor.id, verb: `sign_plan_${side}`, now })
    const after = found(await accompanimentById(tx, id, parisDay(now)))
    const isShared = after.planHolderAt !== null && after.planStructureAt !== null
    if (!isShared) await tellSignature(tx, services, after, { what: 'plan', side, now })
    if (isShared && after.status === 'plan') await turn(tx, after, 'settle_plan', { actorId: actor.id, now })
    return done(null)
  })

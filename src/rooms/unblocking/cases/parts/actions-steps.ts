import type { Actor } from '#core/actor.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import type { Within } from '../actions.ts'
import { happened } from '../events.ts'
import { countOf, partIn, working } from './actions.ts'
import { type Step, stepsOf } from './queries.ts'
import { most, moved, type PartRefusal } from './rules.ts'

export type Planned = { what: string; who: string; dueOn: Day | null; shown: boolean }
type Of = { caseId: string; partId: string }

/** Adds a step at the end of the plan; `shown`: the holder reads it too. */
export const addStep = (
  services: Services,
  actor: Actor,
  caseId: string,
  { what, who, dueOn, shown }: Planned,
  now: Date,
): Promise<Outcome<Id, PartRefusal>> =>
  working(services, actor, caseId, {}, now, async ({ tx, blocker, side }) => {
    const held = await countOf(tx, 'steps', blocker.id)
    if (held >= most.steps) return refused('full')
    const last = await tx
      .selectFrom('blocker_step')
      .select((eb) => eb.fn.max('position').as('position'))
      .where('case_id', '=', blocker.id)
      .executeTakeFirst()
    const { id } = await tx
      .insertInto('blocker_step')
      .values({ case_id: blocker.id, position: (last?.position ?? 0) + 1, what, who, due_on: dueOn, shown })
      .returning('id')
      .executeTakeFirstOrThrow()
    await happened(tx, blocker, { actorId: actor.id, side, verb: 'step', shown, at: now })
    return done(id)
  })

const onStep = (
  services: Services,
  actor: Actor,
  { caseId, partId }: Of,
  now: Date,
  write: (step: Step, steps: readonly Step[], inside: Within) => Promise<string | null>,
): Promise<Outcome<Id, PartRefusal>> =>
  working(services, actor, caseId, {}, now, async (inside) => {
    const { tx, blocker, side } = inside
    const steps = await stepsOf(tx, blocker.id, false)
    const step = partIn(steps, partId)
    const verb = await write(step, steps, inside)
    if (verb) await happened(tx, blocker, { actorId: actor.id, side, verb, shown: step.shown, at: now })
    return done(step.id)
  })

/** Done today, or not done after all. */
export const tickStep = (services: Services, actor: Actor, of: Of, isDone: boolean, now: Date) =>
  onStep(services, actor, of, now, async (step, _steps, { tx, today }) => {
    if ((step.doneOn !== null) === isDone) return null
    const doneOn = isDone ? today : null
    await tx.updateTable('blocker_step').set({ done_on: doneOn }).where('id', '=', step.id).execute()
    return isDone ? 'step_done' : 'step_undone'
  })

/** A place earlier (-1) or later (1). */
export const moveStep = (services: Services, actor: Actor, of: Of, by: -1 | 1, now: Date) =>
  onStep(services, actor, of, now, async (step, steps, { tx }) => {
    const ids = moved(
      steps.map(({ id }) => id),
      step.id,
      by,
    )
    for (const [index, id] of ids.entries())
      await tx
        .updateTable('blocker_step')
        .set({ position: index + 1 })
        .where('id', '=', id)
        .execute()
    return null
  })

export const removeStep = (services: Services, actor: Actor, of: Of, now: Date) =>
  onStep(services, actor, of, now, async (step, _steps, { tx }) => {
    await tx.deleteFrom('blocker_step').where('id', '=', step.id).execute()
    return 'step_removed'
  })

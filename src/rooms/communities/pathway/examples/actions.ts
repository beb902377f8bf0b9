import type { Actor } from '#core/actor.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { onStep, tellOf, writeStep } from '../steps/actions-work.ts'
import type { StepRefusal } from '../steps/rules.ts'

/** Begins our deliverable from the one of another community, which is said. Only over an empty page: nothing written is lost. */
export const takeExample = (
  services: Services,
  actor: Actor,
  slug: string,
  key: string,
  exampleId: Id,
): Promise<Outcome<null, StepRefusal>> =>
  onStep(services, actor, slug, key, async (work) => {
    const { tx, step, community, now } = work
    if (step.status !== 'todo' && step.status !== 'doing') return refused('not-now')
    if (step.body.trim() !== '') return refused('already-begun')
    const example = isId(exampleId)
      ? await tx
          .selectFrom('pathway_step')
          .innerJoin('community', 'community.id', 'community_id')
          .select(['pathway_step.id', 'body'])
          .where('pathway_step.id', '=', exampleId)
          .where('step_key', '=', key)
          .where('pathway_step.status', '=', 'validated')
          .where('private_reason', 'is', null)
          .where('community.demo', '=', community.demo)
          .where('community.id', '<>', community.id)
          .executeTakeFirst()
      : undefined
    if (!example) return refused('not-an-example')
    const { id, body } = example
    await writeStep(work, { body, taken_from: id, status: 'doing', edited_by: actor.id, edited_at: now })
    await tellOf(work, actor.id, 'example_taken', step)
    return done(null)
  })

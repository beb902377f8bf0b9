import type { Actor } from '#core/actor.ts'
import { found } from '#core/errors.ts'
import type { Services } from '#core/services.ts'
import { onStep, touch } from '../steps/actions-work.ts'
import { ticksOf } from './queries.ts'

/**
 * The boxes as they are on the form: what it ticks is added, what it unticks is removed. `seen` are those that were ticked when it was read,
 * so that a box ticked by another meanwhile stays. Answers how many are ticked.
 */
export const tick = (
  services: Services,
  actor: Actor,
  slug: string,
  key: string,
  toolKey: string,
  { ticked, seen }: { ticked: readonly number[]; seen: readonly number[] },
): Promise<number> =>
  onStep(services, actor, slug, key, async ({ tx, step, community, now, today }) => {
    const tool = found(step.tools.find((one) => one.key === toolKey && one.kind === 'checklist'))
    const named = (indexes: readonly number[]) => indexes.flatMap((index) => tool.items[index] ?? [])
    const where = { community_id: community.id, step_key: key, tool_key: toolKey }
    const wanted = named(ticked)
    const removed = named(seen).filter((item) => !wanted.includes(item))
    if (wanted.length > 0)
      await tx
        .insertInto('pathway_tick')
        .values([...new Set(wanted)].map((item) => ({ ...where, item, ticked_by: actor.id, ticked_at: now })))
        .onConflict((on) => on.doNothing())
        .execute()
    if (removed.length > 0)
      await tx
        .deleteFrom('pathway_tick')
        .where('community_id', '=', community.id)
        .where('step_key', '=', key)
        .where('tool_key', '=', toolKey)
        .where('item', 'in', removed)
        .execute()
    await touch(tx, community.id, today)
    return (await ticksOf(tx, community.id, key, toolKey)).filter((item) => tool.items.includes(item)).length
  })

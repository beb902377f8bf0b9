import type { Actor } from '#core/actor.ts'
import { parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { tell } from '../actions.ts'
import { within } from '../actions-within.ts'
import { groupPaths as paths } from '../paths.ts'
import { canWork, isBehindDoors, mostOpen } from '../rules.ts'
import type { Refusal } from '../words-names.ts'
import type { Typed } from './forms.ts'
import { deliverableIn, deliverablesOf } from './queries.ts'

/**
 * Says what the group will give, or gives it. `id` null: a new one. What is written behind closed doors stays there unless its members
 * give it to all; what another saved meanwhile is not lost.
 */
export const writeDeliverable = (
  services: Services,
  actor: Actor,
  slug: string,
  { id, stamp, title, body, url, due, delivered, released }: Typed & { id: string | null },
  now: Date,
): Promise<Outcome<string, Refusal>> =>
  within<string, Refusal>(services, actor, { slug, now, can: canWork }, async (hand) => {
    const { tx, group } = hand
    const before = id === null ? null : await deliverableIn(tx, group.id, true, id)
    if (before && before.stamp !== stamp) return refused('stale')
    if (!before && (await deliverablesOf(tx, group.id, true)).length >= mostOpen.deliverables)
      return refused('too-many')
    if (delivered && delivered > parisDay(now)) return refused('nothing-given')
    const behindDoors = before?.behindDoors || isBehindDoors(group)
    const content = {
      ...{ title, body, url, due_on: due, delivered_on: delivered, behind_doors: behindDoors },
      ...{ released: behindDoors && released, written_by: actor.id, updated_at: now },
    }
    const row = before
      ? await tx
          .updateTable('group_deliverable')
          .set(content)
          .where('id', '=', before.id)
          .returning('id')
          .executeTakeFirstOrThrow()
      : await tx
          .insertInto('group_deliverable')
          .values({ group_id: group.id, ...content })
          .returning('id')
          .executeTakeFirstOrThrow()
    const path = paths.deliverable(slug, row.id)
    const verb =
      delivered && !before?.deliveredOn
        ? 'community.deliverable_delivered'
        : before
          ? 'community.deliverable_changed'
          : 'community.deliverable_planned'
    await tell(hand, { actorId: actor.id, verb, path, behindDoors })
    return done(path)
  })

import type { Actor } from '#core/actor.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { climb } from '../../ladder/actions.ts'
import type { AdministrationKind, Level } from '../../rules.ts'
import type { Within } from '../actions.ts'
import { happened } from '../events.ts'
import { countOf, partIn, working } from './actions.ts'
import { administrationsOf } from './queries.ts'
import { goesAbove, most, type PartRefusal } from './rules.ts'

export type Named = { kind: AdministrationKind; name: string; level: Level; blocks: boolean }
type Written = { id: Id; climbed: boolean }

/**
 * Adds an administration to the map of a case, or with `partId` changes it. One whose decision blocks, above the level of the hand, sends the
 * case up with all that was done: refused with « climbs » until `goesUp` says that it is known.
 */
export const nameAdministration = (
  services: Services,
  actor: Actor,
  caseId: string,
  { goesUp, partId = null, ...named }: Named & { goesUp: boolean; partId?: string | null },
  now: Date,
): Promise<Outcome<Written, PartRefusal>> =>
  working(services, actor, caseId, {}, now, async (inside) => {
    const { tx, blocker, side } = inside
    if (!partId && (await countOf(tx, 'administrations', blocker.id)) >= most.administrations) return refused('full')
    if (goesAbove(named, blocker.appointment?.level ?? null) && !goesUp) return refused('climbs')
    const id = partId
      ? partIn(await administrationsOf(tx, blocker.id), partId).id
      : (
          await tx
            .insertInto('blocker_administration')
            .values({ case_id: blocker.id, ...named, created_at: now })
            .returning('id')
            .executeTakeFirstOrThrow()
        ).id
    if (partId) await tx.updateTable('blocker_administration').set(named).where('id', '=', id).execute()
    const verb = partId ? 'administration_changed' : 'administration'
    await happened(tx, blocker, {
      ...{ actorId: actor.id, side, verb, at: now },
      details: { kind: named.kind, level: named.level, blocks: named.blocks },
    })
    return done({ id, climbed: named.blocks && (await rise(inside, services, actor, named.level, now)) })
  })

/** The decision that blocks is taken at that level: the case is worked no lower. Answers whether it left the hand that had it. */
const rise = async (
  { tx, blocker, side }: Within,
  services: Services,
  actor: Actor,
  level: Level,
  now: Date,
): Promise<boolean> => {
  const leaves = goesAbove({ level, blocks: true }, blocker.appointment?.level ?? null)
  // to that very level, whatever stands between
  const below = { ...blocker, rung: (level - 1) as Level }
  if (leaves) await climb(tx, services, below, 'level', { actorId: actor.id, side, now })
  if (level <= (blocker.requiredLevel ?? 1)) return leaves
  const rung = Math.max(level, blocker.rung ?? 1) as Level
  await tx
    .updateTable('blocker_case')
    .set({ required_level: level, ...(!leaves && { rung }) })
    .where('id', '=', blocker.id)
    .execute()
  return leaves
}

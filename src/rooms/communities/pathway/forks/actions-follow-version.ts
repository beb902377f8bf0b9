import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { parisDay } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { readCommunity, standingIn } from '../../queries.ts'
import { versionById } from '../models/queries.ts'
import type { Version } from '../models/rules.ts'
import { canEquip } from '../steps/rules.ts'
import { follow } from './actions-follow.ts'
import type { FollowRefusal } from './rules.ts'

/** Chooses the version to follow, at the start or later. */
export const followVersion = (
  services: Services,
  actor: Actor,
  slug: string,
  versionId: Id,
): Promise<Outcome<Version, FollowRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const now = services.clock()
    const today = parisDay(now)
    const community = await readCommunity(tx, slug)
    if (!canEquip(community, await standingIn(tx, actor, community.id, today), actor)) return notFound()
    if (!isId(versionId)) return refused('not-for-you')
    return follow({ tx, actor, community, now, today }, await versionById(tx, versionId))
  })

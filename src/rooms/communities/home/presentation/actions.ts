import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import type { Day } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import { refreshCommunity } from '../../indexing.ts'
import { paths } from '../../paths.ts'
import { readCommunity, standingIn } from '../../queries.ts'
import { canFacilitate } from '../../rules.ts'

export type Presentation = { version: number; purpose: string; rules: string; rhythm: string; website: string | null }

/** Rewrites how a community presents itself; refused when someone did so since it was read. */
export const editPresentation = (
  db: Database,
  actor: Actor,
  slug: string,
  { version, ...said }: Presentation,
  today: Day,
): Promise<Outcome<string, 'stale'>> =>
  inTransaction(db, async (tx) => {
    const community = await readCommunity(tx, slug)
    if (!canFacilitate(community, await standingIn(tx, actor, community.id, today), actor)) return notFound()
    const written = await tx
      .updateTable('community')
      .set((eb) => ({ ...said, version: eb('version', '+', 1) }))
      .where('id', '=', community.id)
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst()
    if (!written) return refused('stale')
    await refreshCommunity(tx, community.id, today)
    await record(tx, {
      actorId: actor.id,
      verb: 'community.presentation_changed',
      subject: { kind: 'community', id: community.id },
      isPublic: true,
      details: { title: community.name, path: paths.community(slug) },
    })
    return done(paths.community(slug))
  })

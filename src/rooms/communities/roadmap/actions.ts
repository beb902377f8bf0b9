import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { type CommunityView, readCommunity, standingIn } from '../queries.ts'
import type { Standing } from '../rules.ts'
import { roadmapPaths as paths } from './paths.ts'
import type { Preset } from './preset.ts'
import { type Roadmap, roadmapOf } from './queries.ts'
import { canWrite } from './rules.ts'
import { words } from './words.ts'

export type Inside = { community: CommunityView; standing: Standing; roadmap: Roadmap }

/** One change to the roadmap, by whoever may write it: changes follow one another, none is lost under another. */
export const within = <T, R extends string>(
  services: Pick<Services, 'db'>,
  actor: Actor,
  slug: string,
  now: Date,
  work: (tx: Database, inside: Inside) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R>> =>
  inTransaction(services.db, async (tx) => {
    const { community, standing } = await mayWrite(tx, actor, slug, now)
    const { id } = found(await roadmapOf(tx, community.id))
    await sql`select 1 from roadmap where id = ${id} for update`.execute(tx)
    return work(tx, { community, standing, roadmap: found(await roadmapOf(tx, community.id)) })
  })

const mayWrite = async (tx: Database, actor: Actor, slug: string, now: Date) => {
  const community = await readCommunity(tx, slug)
  const standing = await standingIn(tx, actor, community.id, parisDay(now))
  return canWrite(community, standing, actor) ? { community, standing } : notFound()
}

type Told = { actorId: Id | null; verb: string; title: string; path: string; isPublic?: boolean }

/** Writes what happened in the history of the community. */
export const tell = (
  tx: Database,
  community: { id: Id },
  { actorId, verb, title, path, isPublic = true }: Told,
  now: Date,
): Promise<void> =>
  record(tx, {
    actorId,
    verb: `community.roadmap_${verb}`,
    subject: { kind: 'community', id: community.id },
    isPublic,
    details: { title, path },
    at: now,
  })

/** Begins the draft: blank, or from an example whose origin stays said. */
export const beginRoadmap = (
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  slug: string,
  preset: Preset | null,
  now: Date,
): Promise<Outcome<null, 'begun'>> =>
  inTransaction(db, async (tx) => {
    const { community } = await mayWrite(tx, actor, slug, now)
    if (!(await writeRoadmap(tx, community.id, preset, { asExample: true, now }))) return refused('begun')
    await tell(tx, community, { actorId: actor.id, verb: 'begun', title: words.title, path: paths.roadmap(slug) }, now)
    return done(null)
  })

/**
 * Writes a draft that a source describes: all of it proposed. `asExample`: it comes from elsewhere, and the page says so; otherwise the source
 * speaks of this very community. Answers false when there is a roadmap already.
 */
export const writeRoadmap = async (
  tx: Database,
  communityId: Id,
  preset: Preset | null,
  { asExample, now }: { asExample: boolean; now: Date },
): Promise<boolean> => {
  const begun = await tx
    .insertInto('roadmap')
    .values({
      community_id: communityId,
      begun_from: asExample ? (preset?.key ?? null) : null,
      source_name: preset?.sourceName ?? null,
      source_url: preset?.sourceUrl ?? null,
      source_on: preset?.sourceOn ?? null,
      begun_on: parisDay(now),
    })
    .onConflict((conflict) => conflict.column('community_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!begun) return false
  for (const [index, { title, purpose }] of (preset?.axes ?? []).entries()) {
    const { id } = await tx
      .insertInto('roadmap_item')
      .values({ roadmap_id: begun.id, kind: 'axis', position: index + 1, title, purpose, updated_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    await keepStatus(tx, id, { status: 'proposed', since: preset?.sourceOn ?? null, reason: '' }, now)
  }
  return true
}

type Kept = { status: string; since: string | null; reason: string }

/** Keeps the state an item enters among those it went through. */
export const keepStatus = async (
  tx: Database,
  itemId: Id,
  { status, since, reason }: Kept,
  now: Date,
): Promise<void> => {
  await tx.insertInto('roadmap_status').values({ item_id: itemId, status, since, reason, told_at: now }).execute()
}

import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Id } from '#core/pure/id.ts'
import { draftOf, precedingOf, versionById } from '../models/queries.ts'
import { type Changes, changesBetween, type Missing, type Version, whyNotPublished } from '../models/rules.ts'
import { spoken } from '../models/words.ts'

/** The last published version of a community's own pathway, or null. */
export const lastOf = async (db: Database, communityId: Id): Promise<Version | null> => {
  const row = await db
    .selectFrom('pathway_version')
    .innerJoin('pathway', 'pathway.id', 'pathway_id')
    .select('pathway_version.id')
    .where('community_id', '=', communityId)
    .where('pathway_version.status', '=', 'published')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? versionById(db, row.id) : null
}

export type Draft = { version: Version; before: Version; changes: Changes; missing: Missing | null }

/** The variant being written, with what it changes; « not found » when there is none. */
export const readDraft = async (db: Database, communityId: Id): Promise<Draft> => {
  const version = found(await draftOf(db, communityId))
  const before = found(await precedingOf(db, version))
  return {
    version,
    before,
    changes: changesBetween(before, version, spoken),
    missing: whyNotPublished(version, before),
  }
}

import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { type Challenge, type ChallengeNode, countedIn, effectiveIds, presentOf, treeOf } from './rules.ts'

/** Every challenge, the merged ones too: a few dozen rows. */
export const allChallenges = async (db: Database): Promise<Challenge[]> =>
  await db
    .selectFrom('challenge')
    .select(['id', 'slug', 'name', 'summary', 'sdg', 'aliases', 'position'])
    .select(['parent_id as parentId', 'merged_into_id as mergedIntoId'])
    .orderBy('id')
    .execute()

/** The same, held until the end of the transaction: two merges go one after the other. */
export const lockedChallenges = async (tx: Database): Promise<Challenge[]> => {
  await sql`select id from challenge order by id for update`.execute(tx)
  return await allChallenges(tx)
}

/** The root challenges in their order, each with its sub-challenges. */
export const challengeTree = async (db: Database): Promise<ChallengeNode[]> => treeOf(await allChallenges(db))

/** These challenges as they stand today, in the order asked: a merged one gives the one it was merged into, each once. */
export const challengesByIds = async (db: Database, ids: readonly number[]): Promise<Challenge[]> => {
  const all = await allChallenges(db)
  return [...new Set(ids.flatMap((id) => presentOf(all, id) ?? []))]
}

/** What these challenges count for: the index of whoever bears them holds these numbers. Merges followed, containing challenges added. */
export const effectiveChallengeIds = async (db: Database, ids: readonly number[]): Promise<number[]> =>
  ids.length === 0 ? [] : effectiveIds(await allChallenges(db), ids)

/** The challenges that count for this one: itself, those it contains, and those merged into any of them. */
export const challengesCountedIn = async (db: Database, id: number): Promise<number[]> =>
  countedIn(await allChallenges(db), id)

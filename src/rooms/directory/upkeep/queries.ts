import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { challengesCountedIn } from '#rooms/challenges/index.ts'

/** Published sheets that chose this challenge or one that counts for it, by id, from the one after `after`. */
export const sheetsCountedIn = async (
  db: Database,
  challengeId: number,
  after: Id | null,
  limit: number,
): Promise<Id[]> => {
  const counted = await challengesCountedIn(db, challengeId)
  let query = db
    .selectFrom('sheet_challenge')
    .innerJoin('sheet', 'sheet.id', 'sheet_id')
    .select('sheet.id')
    .distinct()
    .where('challenge_id', 'in', counted)
    .where('status', '=', 'published')
    .orderBy('sheet.id')
    .limit(limit)
  if (after) query = query.where('sheet.id', '>', after)
  return (await query.execute()).map(({ id }) => id)
}

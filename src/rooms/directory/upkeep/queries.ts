import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
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

export type SheetToAsk = Awaited<ReturnType<typeof sheetsToAsk>>[number]

/** Public sheets that people keep, neither confirmed nor changed since that day, by id from the one after `after`. */
export const sheetsToAsk = async (db: Database, since: Day, after: Id | null, limit: number) => {
  let query = db
    .selectFrom('sheet')
    .select(['id', 'kind', 'name', 'slug', 'checked_on as checkedOn', 'updated_at as updatedAt'])
    .select(['published_at as publishedAt', 'freshness_asked_on as askedOn'])
    .where('status', '=', 'published')
    .where((eb) => eb.or([eb('checked_on', 'is', null), eb('checked_on', '<', since)]))
    .where('updated_at', '<', new Date(`${since}T00:00:00Z`))
    .where((eb) =>
      eb.exists(eb.selectFrom('sheet_member').select('user_id').whereRef('sheet_member.sheet_id', '=', 'sheet.id')),
    )
    .orderBy('id')
    .limit(limit)
  if (after) query = query.where('id', '>', after)
  return await query.execute()
}

import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { enteredBetween } from '#core/search/entered.ts'
import type { Hit } from '#core/search/types.ts'
import type { Asked } from '../../search/criteria.ts'
import { understand } from '../../search/queries.ts'
import { readAsked } from '../../search/reading.ts'
import { savedFrom } from '../queries.ts'
import type { Frequency } from '../rules.ts'
import { criteriaOfSought } from '../sought.ts'

/** A search whose news may be told, with whom to tell. */
export type Watched = {
  id: Id
  name: string
  query: string
  frequency: Frequency
  toldUntil: Date
  person: { id: Id; name: string; email: string }
}

/** Searches with an alert, of people who can be written to, by id, from the one after `after`. */
export const watchedAfter = async (db: Database, after: Id | null, limit: number): Promise<Watched[]> => {
  let query = db
    .selectFrom('saved_search')
    .innerJoin('app_user', 'app_user.id', 'user_id')
    .select(['saved_search.id', 'saved_search.name', 'query', 'frequency', 'told_until as toldUntil'])
    .select(['user_id as userId', 'app_user.name as userName', 'email'])
    .where('frequency', '<>', 'never')
    .where('app_user.status', '=', 'active')
    .where('email_verified', '=', true)
    .orderBy('saved_search.id')
    .limit(limit)
  if (after) query = query.where('saved_search.id', '>', after)
  return (await query.execute()).map(({ userId, userName, email, ...row }) => ({
    ...savedFrom(row),
    person: { id: userId, name: userName, email },
  }))
}

export type News = { asked: Asked; total: number; hits: Hit[]; lost: boolean }

const shown = 10

/** What entered the index since the last mail and answers the search. `lost`: a place or a challenge of it is no more. */
export const newsOf = async (db: Database, { query, toldUntil }: Watched, until: Date, now: Date): Promise<News> => {
  const understood = await understand(db, readAsked(new URLSearchParams(query)), now)
  const criteria = { ...criteriaOfSought(understood), perPage: shown }
  const entered = await enteredBetween(db, criteria, { after: toldUntil, until })
  return { ...entered, asked: understood.asked, lost: understood.ignored.length > 0 }
}

/** The name of a search, for whoever holds its link; null when it is no longer kept. */
export const nameOfSaved = async (db: Database, id: Id): Promise<string | null> =>
  (await db.selectFrom('saved_search').select('name').where('id', '=', id).executeTakeFirst())?.name ?? null

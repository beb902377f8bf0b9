import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { type Id, isId } from '#core/pure/id.ts'
import type { Frequency } from './rules.ts'

export type Saved = { id: Id; name: string; query: string; frequency: Frequency; toldUntil: Date; createdAt: Date }

/** The searches a person keeps, the last saved first. */
export const savedBy = async (db: Database, userId: Id): Promise<Saved[]> =>
  (await rowsOf(db, userId).orderBy('created_at', 'desc').orderBy('id').execute()).map(savedFrom)

/** One of them; that of someone else is not found. */
export const mySaved = async (db: Database, userId: Id, id: string): Promise<Saved> =>
  savedFrom(found(isId(id) ? await rowsOf(db, userId).where('id', '=', id).executeTakeFirst() : null))

const rowsOf = (db: Database, userId: Id) =>
  db
    .selectFrom('saved_search')
    .select(['id', 'name', 'query', 'frequency', 'told_until as toldUntil', 'created_at as createdAt'])
    .where('user_id', '=', userId)

export const savedFrom = <T extends { frequency: string }>(
  row: T,
): Omit<T, 'frequency'> & { frequency: Frequency } => ({
  ...row,
  frequency: row.frequency as Frequency,
})

import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { search } from '#core/search/search.ts'
import { type Understood, understand } from '../search/queries.ts'
import { type Reading, readAsked } from '../search/reading.ts'
import { type Total, totalOf } from '../search/totals.ts'
import type { Frequency } from './rules.ts'
import { criteriaOfSought, queryOf, soughtIn } from './sought.ts'

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

/** Did this person refuse the mails of alerts altogether? An alert that never leaves must not be promised. */
export const refusesAlerts = async (db: Database, userId: Id): Promise<boolean> => {
  const choice = await db
    .selectFrom('notification_choice')
    .select('enabled')
    .where('user_id', '=', userId)
    .where('category', '=', 'alert')
    .executeTakeFirst()
  return choice?.enabled === false
}

export type Sought = Understood & { query: string; total: Total }

/** What an address comes to as a search to keep, with its answers today. Misspelled words become those its page shows answers for. */
export const readSought = async (db: Database, reading: Reading, now: Date): Promise<Sought> => {
  const understood = await understand(db, reading, now)
  const asked = soughtIn(understood.asked)
  const criteria = criteriaOfSought({ ...understood, asked })
  const results = await search(db, { ...criteria, perPage: 0 })
  const meant = { ...asked, q: results.correction ?? asked.q }
  const { where } = understood.asked
  const ignored = [...understood.ignored, ...(where?.by === 'words' ? [`autour=${where.value}`] : [])]
  return { ...understood, asked: meant, ignored, query: queryOf(meant), total: totalOf(results, criteria.kinds) }
}

/** The same, for a query that was saved: its words were settled then. */
export const readSaved = (db: Database, query: string, now: Date): Promise<Sought> => {
  const { asked, ignored } = readAsked(new URLSearchParams(query))
  return readSought(db, { asked: { ...asked, exact: true }, ignored }, now)
}

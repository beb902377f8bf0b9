import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { search } from '#core/search/search.ts'
import { type Understood, understand } from '../search/queries.ts'
import { type Reading, readAsked } from '../search/reading.ts'
import { type Total, totalOf } from '../search/totals.ts'
import { criteriaOfSought, queryOf, soughtIn } from './sought.ts'

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

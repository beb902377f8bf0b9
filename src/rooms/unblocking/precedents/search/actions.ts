import { sql } from 'kysely'
import { type Database, inTransaction } from '#core/database.ts'
import { bringInLine } from '#core/search/line.ts'
import { refreshPrecedent } from '../indexing.ts'

const precedents = sql`select id, published_at as at from precedent where status = 'published'`

/** Lets the search find the precedents that it should, whenever they were published. */
export const loadFoundPrecedents = (db: Database): Promise<void> =>
  inTransaction(db, (tx) => bringInLine(tx, 'precedent', precedents, (id, at) => refreshPrecedent(tx, id, at)))

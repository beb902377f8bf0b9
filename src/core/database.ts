import { type ControlledTransaction, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import Cursor from 'pg-cursor'
import type { DB } from '#db/schema.ts'

/** The one way to the data. Inside `inTransaction` it is the transaction; queries do not care which. */
export type Database = Kysely<DB>

/** Where the server is: a URL, or the socket directory of the embedded server. */
export type Connection = { connectionString: string } | { host: string; user: string; database: string }

// dates stay the text PostgreSQL sends (a Day); bigint counts fit in a number here
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)
pg.types.setTypeParser(pg.types.builtins.INT8, (value) => Number(value))

/** Opens a pool. `onError` hears of idle connections that die (a restart of the server), which must not end the process. */
export const openDatabase = (
  connection: Connection,
  options: { max?: number; onError?: (error: Error) => void } = {},
) => {
  const pool = new pg.Pool({ ...connection, max: options.max ?? 10, application_name: 'frenchimpact' })
  pool.on('error', (error) => options.onError?.(error))
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool, cursor: Cursor }) })
}

let savepoints = 0

/**
 * Runs `work` in one transaction, again when it lost a deadlock; inside another one, in a savepoint, so that a test can roll back what an
 * action commits.
 * Nested calls on one transaction go in sequence, never in `Promise.all`.
 */
export const inTransaction = async <R>(db: Database, work: (tx: Database) => Promise<R>): Promise<R> => {
  if (!db.isTransaction) return again(() => whole(db, work))
  savepoints += 1
  const name = `sp_${savepoints}`
  const outer = db as ControlledTransaction<DB>
  const tx = await outer.savepoint(name).execute()
  try {
    const result = await work(tx as unknown as Database)
    await tx.releaseSavepoint(name).execute()
    return result
  } catch (error) {
    await tx.rollbackToSavepoint(name).execute()
    throw error
  }
}

const whole = async <R>(db: Database, work: (tx: Database) => Promise<R>): Promise<R> => {
  const tx = await db.startTransaction().execute()
  try {
    const result = await work(tx)
    await tx.commit().execute()
    return result
  } catch (error) {
    await tx.rollback().execute()
    throw error
  }
}

const tries = 3

// of two transactions that wait for each other PostgreSQL undoes one: nothing of it is left, so it begins again
const again = async <R>(attempt: () => Promise<R>, left = tries - 1): Promise<R> => {
  try {
    return await attempt()
  } catch (error) {
    const isDeadlock = error instanceof pg.DatabaseError && error.code === '40P01'
    if (!isDeadlock || left === 0) throw error
    return again(attempt, left - 1)
  }
}

/** Is this the database's refusal of a duplicate (unique violation), on that constraint when one is named? */
export const isDuplicate = (error: unknown, constraint?: string): boolean =>
  error instanceof pg.DatabaseError && error.code === '23505' && (!constraint || error.constraint === constraint)

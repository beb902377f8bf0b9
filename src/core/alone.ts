import { type Database, inTransaction } from './database.ts'
import type { Id } from './pure/id.ts'
import type { Services } from './services.ts'

/**
 * For the work of a night in a room: one transaction for each thing looked at. One that fails is logged with its id, and never stops the
 * night of the others.
 */
export const aloneIn =
  (room: string) =>
  async (
    { db, log }: Pick<Services, 'db' | 'log'>,
    id: Id | string,
    work: (tx: Database) => Promise<unknown>,
  ): Promise<void> => {
    try {
      await inTransaction(db, work)
    } catch (error) {
      log.error({ id, err: error instanceof Error ? error.stack : String(error) }, `${room}: one failed`)
    }
  }

import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { Problem } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Application } from '../lifecycle/queries.ts'
import { readToDeclare } from '../lifecycle/queries-access.ts'

/** The application whose reviewer has not said yet what ties them to its organisation; null for anyone else. */
export const awaitedDeclaration = async (
  db: Database,
  actor: Actor,
  id: string,
  today: Day,
): Promise<Application | null> => {
  try {
    const { application, said } = await readToDeclare(db, actor, id, today)
    return said ? null : application
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') return null
    throw error
  }
}

import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** How many times a case was read by others than those of the project. */
export const countReadings = async (db: Database, caseId: Id): Promise<number> => {
  const { times } = await db
    .selectFrom('blocker_reading')
    .select((eb) => eb.fn.countAll<number>().as('times'))
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  return times
}

import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** How many times a case was read by those who work or supervise it. */
export const readingsCount = async (db: Database, caseId: Id): Promise<number> => {
  const { times } = await db
    .selectFrom('blocker_reading')
    .select((eb) => eb.fn.countAll<number>().as('times'))
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  return times
}

/** The challenge a case is about, or null. */
export const challengeName = async (db: Database, id: number | null): Promise<string | null> => {
  if (id === null) return null
  const row = await db.selectFrom('challenge').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? null
}

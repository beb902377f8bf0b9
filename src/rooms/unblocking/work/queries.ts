import type { Database } from '#core/database.ts'

/** The challenge a case is about, or null. */
export const challengeName = async (db: Database, id: number | null): Promise<string | null> => {
  if (id === null) return null
  const row = await db.selectFrom('challenge').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? null
}

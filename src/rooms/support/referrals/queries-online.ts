import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** Is the sheet of this project public? It stays so until the end of the transaction. */
export const isOnline = async (tx: Database, projectId: Id): Promise<boolean> => {
  const row = await tx
    .selectFrom('sheet')
    .select('status')
    .where('id', '=', projectId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row?.status === 'published'
}

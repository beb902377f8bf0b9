import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** The boxes of a checklist that the members ticked. */
export const ticksOf = async (db: Database, communityId: Id, step: string, tool: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('pathway_tick')
    .select('item')
    .where('community_id', '=', communityId)
    .where('step_key', '=', step)
    .where('tool_key', '=', tool)
    .execute()
  return rows.map(({ item }) => item)
}

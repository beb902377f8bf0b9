import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { removeEntry } from '#core/search/index-entry.ts'

/**
 * Removes invented communities with all that is theirs, and what the cast did in them. Lyon is real: it stays. Answers their ids, for their
 * history.
 */
export const eraseCommunitiesDemo = async (tx: Database): Promise<Id[]> => {
  await sql`set local frenchimpact.erasing_demo = 'on'`.execute(tx)
  const groups = await tx.deleteFrom('working_group').where('demo', '=', true).returning('id').execute()
  await tx.deleteFrom('membership_request').where('demo', '=', true).execute()
  await tx.deleteFrom('membership_invitation').where('demo', '=', true).execute()
  await tx.deleteFrom('liaison_request').where('demo', '=', true).execute()
  await tx.deleteFrom('raised_hand').where('demo', '=', true).execute()
  await tx.deleteFrom('community_beginning').where('demo', '=', true).execute()
  await tx
    .deleteFrom('pathway')
    .where('community_id', 'in', tx.selectFrom('community').select('id').where('demo', '=', true))
    .execute()
  const communities = await tx.deleteFrom('community').where('demo', '=', true).returning('id').execute()
  await sql`set local frenchimpact.erasing_demo = 'off'`.execute(tx)
  for (const { id } of groups) await removeEntry(tx, 'group', id)
  for (const { id } of communities) await removeEntry(tx, 'community', id)
  return [...groups, ...communities].map(({ id }) => id)
}

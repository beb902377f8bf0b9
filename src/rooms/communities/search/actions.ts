import { sql } from 'kysely'
import { type Database, inTransaction } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { bringInLine } from '#core/search/line.ts'
import { refreshDecisionsOf } from '#rooms/decisions/index.ts'
import { refreshGroup } from '../groups/indexing.ts'
import { refreshCommunity } from '../indexing.ts'

/** Lets the search find the communities and the groups that it should, whenever they were written. */
export const loadFoundCommunities = (db: Database): Promise<void> =>
  inTransaction(db, async (tx) => {
    await bringInLine(tx, 'community', communities, (id, at) => refreshCommunity(tx, id, parisDay(at)))
    await bringInLine(tx, 'group', groups, (id, at) => refreshGroup(tx, id, at))
  })

const communities = sql`
  select id, coalesce(recognised_on, started_on)::timestamptz as at from community where status <> 'closed'`
const groups = sql`
  select g.id, g.updated_at as at from working_group g left join community c on c.id = g.community_id
  where g.status <> 'closed' and g.closed_doors is null and c.status is distinct from 'closed'`

/** When a community bears another name: it, its groups and what they decide are found so. */
export const refreshAllOf = async (tx: Database, id: Id, now: Date): Promise<void> => {
  await refreshCommunity(tx, id, parisDay(now))
  await refreshDecisionsOf(tx, { kind: 'community', id })
  const own = tx.selectFrom('working_group').select(['id', 'updated_at']).where('community_id', '=', id)
  for (const group of await own.execute()) {
    await refreshGroup(tx, group.id, group.updated_at)
    await refreshDecisionsOf(tx, { kind: 'group', id: group.id })
  }
}

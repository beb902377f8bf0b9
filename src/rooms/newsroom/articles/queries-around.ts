import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Database } from '#core/database.ts'
import { type Id, isId } from '#core/pure/id.ts'

/** Those who write and review: everyone who holds the role today can be told. */
export const editorsOf = (db: Database, today: string) =>
  db
    .selectFrom('role_grant')
    .innerJoin('app_user', 'app_user.id', 'user_id')
    .select(['app_user.id', 'app_user.name', 'app_user.email'])
    .distinct()
    .where('role', '=', 'editor')
    .where('revoked_at', 'is', null)
    .where('starts_on', '<=', today)
    .where('ends_on', '>=', today)
    .where('app_user.status', '=', 'active')
    .execute()

/** The event an article tells, in a few words for its page. */
export const eventTold = async (db: Database, id: Id) => {
  if (!isId(id)) return undefined
  return await db
    .selectFrom('event')
    .leftJoin('territory', 'territory.id', 'territory_id')
    .select(['event.slug', 'event.title', 'starts_on as startsOn', 'precision', 'venue', 'territory.name as place'])
    .select((eb) =>
      jsonObjectFrom(
        eb
          .selectFrom('event_role')
          .select(['event_role.name'])
          .whereRef('event_id', '=', 'event.id')
          .where('role', '=', 'host')
          .orderBy('position')
          .limit(1),
      ).as('host'),
    )
    .where('event.id', '=', id)
    .where('event.status', '<>', 'draft')
    .executeTakeFirst()
}

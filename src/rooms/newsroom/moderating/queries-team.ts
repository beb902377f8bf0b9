import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'

const officers = (db: Database, today: Day) =>
  db
    .selectFrom('role_grant')
    .innerJoin('app_user', 'app_user.id', 'user_id')
    .select(['app_user.id', 'app_user.name', 'app_user.email'])
    .distinct()
    .where('revoked_at', 'is', null)
    .where('starts_on', '<=', today)
    .where('ends_on', '>=', today)
    .where('app_user.status', '=', 'active')

/** Those who moderate today. */
export const moderatorsOf = (db: Database, today: Day) =>
  officers(db, today).where('role', '=', 'moderator').where('scope_kind', '=', 'national').execute()

export type Moderator = Awaited<ReturnType<typeof moderatorsOf>>[number]

/** The names of all those who hold a function today. */
export const officerNames = async (db: Database, today: Day): Promise<string[]> =>
  (await officers(db, today).execute()).map(({ name }) => name)

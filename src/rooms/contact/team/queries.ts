import type { Role } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { type Reason, routing } from '../rules.ts'

export type Colleague = { id: Id; name: string; email: string }

/** The active people who hold this role for the whole country today, by name. */
const holdersOf = (db: Database, roles: readonly Role[], today: Day): Promise<Colleague[]> =>
  db
    .selectFrom('app_user')
    .select(['id', 'name', 'email'])
    .where('status', '=', 'active')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('role_grant')
          .select('role_grant.id')
          .whereRef('role_grant.user_id', '=', 'app_user.id')
          .where('role', 'in', roles)
          .where('scope_kind', '=', 'national')
          .where('revoked_at', 'is', null)
          .where('starts_on', '<=', today)
          .where('ends_on', '>=', today),
      ),
    )
    .orderBy('name')
    .execute()

/** Everyone who may be given a message of this reason: those whose role answers it, and administrators. */
export const answerersOf = (db: Database, reason: Reason, today: Day): Promise<Colleague[]> =>
  holdersOf(db, [routing[reason].role, 'administrator'], today)

/** Who hears of a new message: the people whose role answers it; when the role is vacant, the administrators. */
export const hearersOf = async (db: Database, reason: Reason, today: Day): Promise<Colleague[]> => {
  const holders = await holdersOf(db, [routing[reason].role], today)
  return holders.length > 0 ? holders : holdersOf(db, ['administrator'], today)
}

import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { type Id, isId } from '#core/pure/id.ts'

/** What there is to know of an account to decide about it; throws « not found ». */
export const readAccount = async (db: Database, id: Id) =>
  found(
    isId(id)
      ? await db
          .selectFrom('app_user')
          .select(['id', 'name', 'email', 'email_verified as verified', 'suspended_reason as suspendedReason'])
          .select(['two_factor_enabled as secondFactor', 'created_at as createdAt'])
          .select((eb) => [
            eb
              .selectFrom('sheet_member')
              .select((members) => members.fn.countAll<number>().as('sheets'))
              .whereRef('user_id', '=', 'app_user.id')
              .$asScalar()
              .$notNull()
              .as('sheets'),
            eb
              .selectFrom('auth_session')
              .select((sessions) => sessions.fn.max('updated_at').as('last'))
              .whereRef('user_id', '=', 'app_user.id')
              .as('lastSeen'),
          ])
          .where('id', '=', id)
          .executeTakeFirst()
      : null,
  )

export type AccountView = Awaited<ReturnType<typeof readAccount>>

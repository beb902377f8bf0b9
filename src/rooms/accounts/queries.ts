import { verifyPassword } from 'better-auth/crypto'
import { type Grant, type Role, roles, type Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Account } from './rules.ts'

const accounts = (db: Database) =>
  db
    .selectFrom('app_user')
    .select(['id', 'name', 'email', 'email_verified as verified', 'demo'])
    .select((eb) => eb('status', '=', 'suspended').as('suspended'))

/** `email` in lower case. */
export const accountByEmail = async (db: Database, email: string): Promise<Account | undefined> =>
  (await accounts(db).where('email', '=', email).executeTakeFirst()) as Account | undefined

export const accountById = async (db: Database, id: Id): Promise<Account | undefined> =>
  (await accounts(db).where('id', '=', id).executeTakeFirst()) as Account | undefined

export const isSuspended = async (db: Database, id: Id): Promise<boolean> =>
  (await accountById(db, id))?.suspended === true

/** Is it this person’s password? */
export const passwordMatches = async (db: Database, userId: Id, password: string): Promise<boolean> => {
  const row = await db
    .selectFrom('auth_account')
    .select('password')
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  return row?.password ? verifyPassword({ hash: row.password, password }) : false
}

const isRole = (text: string | null): text is Role => (roles as readonly (string | null)[]).includes(text)

/** The person as rules see them, with the roles that are theirs or will be; null when absent or suspended. */
export const loadActor = async (db: Database, userId: Id, today: Day): Promise<Visitor> => {
  const rows = await db
    .selectFrom('app_user')
    .leftJoin('role_grant', (join) =>
      join
        .onRef('role_grant.user_id', '=', 'app_user.id')
        .on('role_grant.revoked_at', 'is', null)
        .on('role_grant.ends_on', '>=', today),
    )
    .select(['app_user.id', 'name', 'email', 'two_factor_enabled', 'demo'])
    .select(['role', 'territory_id', 'starts_on', 'ends_on'])
    .where('app_user.id', '=', userId)
    .where('status', '=', 'active')
    .execute()
  const person = rows[0]
  if (!person) return null
  const grants = rows.flatMap(({ role, territory_id, starts_on, ends_on }): Grant[] =>
    isRole(role) && starts_on && ends_on
      ? [{ role, territoryId: territory_id, startsOn: starts_on, endsOn: ends_on }]
      : [],
  )
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    secondFactor: person.two_factor_enabled,
    grants,
    demo: person.demo,
  }
}

import type { Role } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

export const accountsPerPage = 50

/** An account as an administrator sees it in a list. `roles` counts the grants in force or to come. */
export type AccountLine = {
  id: Id
  name: string
  email: string
  verified: boolean
  suspendedReason: string | null
  secondFactor: boolean
  roles: number
  createdAt: Date
}

const pattern = (search: string) => `%${search.replace(/[\\%_]/g, '\\$&')}%`

/** Accounts whose name or address contains these words, accents counted; `page` starts at 1. */
export const listAccounts = async (
  db: Database,
  { search = '', page = 1, today }: { search?: string; page?: number; today: Day },
): Promise<{ rows: AccountLine[]; total: number }> => {
  let accounts = db.selectFrom('app_user')
  const wanted = search.trim()
  if (wanted) {
    accounts = accounts.where((eb) =>
      eb.or([eb('name', 'ilike', pattern(wanted)), eb('email', 'ilike', pattern(wanted))]),
    )
  }
  const { total } = await accounts.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await accounts
    .select(['id', 'name', 'email', 'email_verified as verified', 'suspended_reason as suspendedReason'])
    .select(['two_factor_enabled as secondFactor', 'created_at as createdAt'])
    .select((eb) =>
      eb
        .selectFrom('role_grant')
        .select((grants) => grants.fn.countAll<number>().as('n'))
        .whereRef('role_grant.user_id', '=', 'app_user.id')
        .where('revoked_at', 'is', null)
        .where('ends_on', '>=', today)
        .as('roles'),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(accountsPerPage)
    .offset((Math.max(1, page) - 1) * accountsPerPage)
    .execute()
  return { rows: rows.map((row) => ({ ...row, roles: row.roles ?? 0 })), total }
}

/** A role given to a person, with what an administrator needs to judge it. */
export type GrantLine = {
  id: Id
  userId: Id
  name: string
  email: string
  role: Role
  territory: string | null
  startsOn: Day
  endsOn: Day
  act: string
  grantedAt: Date
  grantedBy: string | null
  revokedAt: Date | null
  revokedReason: string | null
}

const grants = (db: Database) =>
  db
    .selectFrom('role_grant')
    .innerJoin('app_user as person', 'person.id', 'role_grant.user_id')
    .leftJoin('app_user as granter', 'granter.id', 'role_grant.granted_by')
    .leftJoin('territory', 'territory.id', 'role_grant.territory_id')
    .select([
      'role_grant.id',
      'role_grant.user_id as userId',
      'person.name',
      'person.email',
      'territory.name as territory',
    ])
    .select(['role', 'starts_on as startsOn', 'ends_on as endsOn', 'act', 'granted_at as grantedAt'])
    .select(['granter.name as grantedBy', 'revoked_at as revokedAt', 'revoked_reason as revokedReason'])

/** Every grant ever made, those in force or to come first, or those of one person. */
export const listGrants = async (db: Database, filter: { userId?: Id } = {}): Promise<GrantLine[]> => {
  let all = grants(db)
  if (filter.userId) all = all.where('role_grant.user_id', '=', filter.userId)
  const rows = await all
    .orderBy((eb) => eb('revoked_at', 'is not', null))
    .orderBy('ends_on', 'desc')
    .orderBy('role_grant.id')
    .limit(500)
    .execute()
  return rows as GrantLine[]
}

export const grantById = async (db: Database, id: Id): Promise<GrantLine | undefined> =>
  (await grants(db).where('role_grant.id', '=', id).executeTakeFirst()) as GrantLine | undefined

/** The person's grants that are not revoked, past ones included. */
export const heldGrants = (db: Database, userId: Id) =>
  db
    .selectFrom('role_grant')
    .select(['role', 'territory_id as territoryId', 'starts_on as startsOn', 'ends_on as endsOn'])
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .execute()

/** Its name, or undefined when there is no such territory. */
export const territoryName = async (db: Database, id: number): Promise<string | undefined> =>
  (await db.selectFrom('territory').select('name').where('id', '=', id).executeTakeFirst())?.name

/** Those who are administrators today. */
const administrators = (db: Database, today: Day) =>
  db
    .selectFrom('role_grant')
    .innerJoin('app_user', 'app_user.id', 'role_grant.user_id')
    .select('role_grant.user_id')
    .where('role', '=', 'administrator')
    .where('revoked_at', 'is', null)
    .where('starts_on', '<=', today)
    .where('ends_on', '>=', today)
    .where('status', '=', 'active')
    .execute()

/** Is somebody administrator today? */
export const hasAdministrator = async (db: Database, today: Day): Promise<boolean> =>
  (await administrators(db, today)).length > 0

/** Would nobody be left to administer without this person? */
export const isLastAdministrator = async (db: Database, userId: Id, today: Day): Promise<boolean> => {
  const ids = (await administrators(db, today)).map((row) => row.user_id)
  return ids.length > 0 && ids.every((id) => id === userId)
}

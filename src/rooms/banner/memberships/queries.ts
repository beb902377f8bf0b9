import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { graceDays, type MembershipStatus } from '../rules.ts'

/** Is the row of `banner_membership` in hand a member that day? The same rule as `isMember`, for lists and figures. */
export const isCurrentMember = (today: Day): RawBuilder<SqlBool> =>
  sql<SqlBool>`(banner_membership.status = 'member' and banner_membership.renew_by >= ${addDays(today, -graceDays)})`

const memberships = (db: Database) =>
  db
    .selectFrom('banner_membership')
    .select(['sheet_id as sheetId', 'code', 'declaration_id as declarationId', 'status', 'since'])
    .select(['renew_by as renewBy', 'ended_on as endedOn', 'end_reason as endReason', 'last_reminder as lastReminder'])

type Row = Awaited<ReturnType<ReturnType<typeof memberships>['executeTakeFirstOrThrow']>>
export type Membership = Omit<Row, 'status'> & { status: MembershipStatus }

const membershipFrom = (row: Row): Membership => ({ ...row, status: row.status as MembershipStatus })

/** What the bannière knows of a project, or null when it never joined. */
export const membershipOf = async (db: Database, sheetId: Id): Promise<Membership | null> => {
  const row = await memberships(db).where('sheet_id', '=', sheetId).executeTakeFirst()
  return row ? membershipFrom(row) : null
}

/** The same, held until the end of the transaction. */
export const lockMembership = async (tx: Database, sheetId: Id): Promise<Membership | null> => {
  const row = await memberships(tx).where('sheet_id', '=', sheetId).forUpdate().executeTakeFirst()
  return row ? membershipFrom(row) : null
}

/** Members whose term has come near or is past, by id: those that a night has to look at. */
export const membersToRemind = async (
  db: Database,
  until: Day,
  after: Id | null,
  limit: number,
): Promise<Membership[]> => {
  let query = memberships(db)
    .where('status', '=', 'member')
    .where('renew_by', '<=', until)
    .orderBy('sheet_id')
    .limit(limit)
  if (after) query = query.where('sheet_id', '>', after)
  return (await query.execute()).map(membershipFrom)
}

/** Members who declared under an older version of the charter and were not told of this one, by id. */
export const membersToTell = async (
  db: Database,
  charter: number,
  today: Day,
  after: Id | null,
  limit: number,
): Promise<Id[]> => {
  let query = db
    .selectFrom('banner_membership')
    .innerJoin('banner_declaration', 'banner_declaration.id', 'declaration_id')
    .select('banner_membership.sheet_id as id')
    .where(isCurrentMember(today))
    .where('charter_version', '<', charter)
    .where((eb) => eb.or([eb('charter_told', 'is', null), eb('charter_told', '<', charter)]))
    .orderBy('banner_membership.sheet_id')
    .limit(limit)
  if (after) query = query.where('banner_membership.sheet_id', '>', after)
  return (await query.execute()).map(({ id }) => id)
}

/** What an attestation says of a membership. */
export const membershipToAttest = (tx: Database, sheetId: Id) =>
  tx
    .selectFrom('banner_membership')
    .innerJoin('sheet', 'sheet.id', 'banner_membership.sheet_id')
    .innerJoin('banner_declaration', 'banner_declaration.id', 'banner_membership.declaration_id')
    .select(['sheet.name', 'sheet.slug', 'sheet.fictional', 'renew_by as renewBy'])
    .select(['charter_version as charter', 'declared_at as declaredAt'])
    .where('banner_membership.sheet_id', '=', sheetId)
    .executeTakeFirstOrThrow()

/** Members that no attestation stands for today, by id. `kind` is what attestations of this room are about. */
export const membersToAttest = async (
  db: Database,
  kind: string,
  today: Day,
  after: Id | null,
  limit: number,
): Promise<Id[]> => {
  let query = db
    .selectFrom('banner_membership')
    .select('sheet_id as id')
    .where(isCurrentMember(today))
    .where(
      sql<SqlBool>`not exists (select 1 from credential where about_kind = ${kind}
        and about_id = banner_membership.sheet_id::text and credential.status <> 'revoked')`,
    )
    .orderBy('sheet_id')
    .limit(limit)
  if (after) query = query.where('sheet_id', '>', after)
  return (await query.execute()).map(({ id }) => id)
}

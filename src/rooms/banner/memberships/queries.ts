import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { MembershipStatus } from '../rules.ts'

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

/** Members whose term has come near or is past, the most late first: those that a night has to look at. */
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

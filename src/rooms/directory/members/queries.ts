import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Id } from '#core/pure/id.ts'
import type { MemberRole } from '../rules.ts'
import type { Member } from './rules.ts'

/** Those who keep a sheet, owners first. */
export const membersOf = async (db: Database, sheetId: Id): Promise<Member[]> => {
  const rows = await db
    .selectFrom('sheet_member')
    .innerJoin('app_user', 'app_user.id', 'user_id')
    .select(['app_user.id', 'name', 'role', 'since'])
    .where('sheet_id', '=', sheetId)
    .orderBy('role', 'desc')
    .orderBy('since')
    .orderBy('name')
    .execute()
  return rows.map((row) => ({ ...row, role: row.role as MemberRole }))
}

/** The member of that id. Throws « not found ». */
export const memberIn = (members: readonly Member[], userId: Id): Member =>
  found(members.find((member) => member.id === userId))

/** Invitations that were not accepted yet, the latest first; some may have expired. */
export const pendingInvitations = (db: Database, sheetId: Id) =>
  db
    .selectFrom('sheet_invitation')
    .select(['id', 'email', 'role', 'expires_at as expiresAt'])
    .where('sheet_id', '=', sheetId)
    .where('accepted_at', 'is', null)
    .orderBy('created_at', 'desc')
    .execute()

export type PendingInvitation = Awaited<ReturnType<typeof pendingInvitations>>[number]

import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { type Id, isId } from '#core/pure/id.ts'
import type { Kind, MemberRole } from '../rules.ts'
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

/** One invitation with the sheet it is for; its row is held when `lock`. Throws « not found ». */
export const readInvitation = async (db: Database, id: Id, lock = false) => {
  let query = db
    .selectFrom('sheet_invitation')
    .innerJoin('sheet', 'sheet.id', 'sheet_id')
    .select(['sheet_invitation.id', 'email', 'role', 'expires_at as expiresAt', 'accepted_at as acceptedAt'])
    .select(['sheet.id as sheetId', 'sheet.kind', 'sheet.name', 'sheet.slug', 'sheet.status'])
    .where('sheet_invitation.id', '=', id)
  if (lock) query = query.forUpdate()
  const row = found(isId(id) ? await query.executeTakeFirst() : null)
  return { ...row, role: row.role as MemberRole, kind: row.kind as Kind }
}

export type InvitationToSheet = Awaited<ReturnType<typeof readInvitation>>

/** Public projects that say this organisation bears them. */
export const projectsNaming = (db: Database, organisationId: Id) =>
  db
    .selectFrom('sheet')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisationId)
    .where('status', '=', 'published')
    .orderBy('name')
    .limit(100)
    .execute()

import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { type Id, isId } from '#core/pure/id.ts'
import type { Kind, MemberRole } from '../rules.ts'

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

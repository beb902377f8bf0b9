import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { forbidden, notFound } from '#core/errors.ts'
import { parisDay } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { forgetStrayContacts, lockSheet, tell } from '../actions.ts'
import type { Sheet, SheetInHand } from '../queries.ts'
import { canManageMembers, type MemberRole } from '../rules.ts'
import { sendInvitation } from './emails.ts'
import { memberIn, membersOf } from './queries.ts'
import { readInvitation } from './queries-read-invitation.ts'
import { canAccept, type InvitationRefusal, invitationDays, type Member, wouldBeOrphan } from './rules.ts'

/** The sheet and those who keep it, held; only for who manages them. */
const lockTeam = async (tx: Database, actor: Actor, sheetId: Id, now: Date) => {
  const sheet = await lockSheet(tx, actor, sheetId, parisDay(now))
  return { sheet, members: await membersOf(tx, sheetId) }
}

const managed = async (tx: Database, actor: Actor, sheetId: Id, now: Date) => {
  const team = await lockTeam(tx, actor, sheetId, now)
  return canManageMembers(team.sheet) ? team : forbidden()
}

/** How many keep the sheet is public; who they are is not. */
const tellTeam = (tx: Database, actor: Actor, sheet: Pick<Sheet, 'id' | 'status'>, count: number, now: Date) =>
  tell(tx, actor, sheet, { at: now, verb: 'sheet.team', isPublic: sheet.status !== 'draft', details: { count } })

/**
 * Invites an address, whether someone here bears it or not: the answer and the mail are the same. A new invitation to the same address
 * replaces the former, whose link dies. The first to keep an editorial sheet is its owner.
 */
export const inviteMember = (
  services: Services,
  actor: Actor,
  sheetId: Id,
  asked: { email: string; role: MemberRole },
  now: Date,
): Promise<void> =>
  inTransaction(services.db, async (tx) => {
    const { sheet } = await managed(tx, actor, sheetId, now)
    const invited = sheet.memberCount === 0 ? { ...asked, role: 'owner' as const } : asked
    const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000)
    const row = { ...invited, invited_by: actor.id, created_at: now, expires_at: expiresAt }
    const { id } = await tx
      .insertInto('sheet_invitation')
      .values({ ...row, sheet_id: sheetId })
      .onConflict((conflict) =>
        conflict.columns(['sheet_id', 'email']).doUpdateSet({ ...row, id: sql`gen_random_uuid()`, accepted_at: null }),
      )
      .returning('id')
      .executeTakeFirstOrThrow()
    await tell(tx, actor, sheet, { at: now, verb: 'sheet.invited', details: { role: invited.role } })
    await sendInvitation(tx, services, { id, ...invited, sheet, by: actor, expiresAt })
  })

/** Withdraws an invitation: its link dies. */
export const cancelInvitation = ({ db }: Services, actor: Actor, sheetId: Id, id: Id, now: Date): Promise<void> =>
  inTransaction(db, async (tx) => {
    await managed(tx, actor, sheetId, now)
    if (!isId(id)) return notFound()
    await tx.deleteFrom('sheet_invitation').where('sheet_id', '=', sheetId).where('id', '=', id).execute()
  })

/** The person invited joins, once. Someone who already keeps the sheet keeps the wider of the two roles. */
export const acceptInvitation = (
  { db }: Services,
  actor: Actor,
  id: Id,
  now: Date,
): Promise<Outcome<{ sheetId: Id }, InvitationRefusal>> =>
  inTransaction(db, async (tx) => {
    const invitation = await readInvitation(tx, id, true)
    const refusal = canAccept(invitation, actor.email, now)
    if (refusal) return refused(refusal)
    const { sheetId, role } = invitation
    await tx
      .insertInto('sheet_member')
      .values({ sheet_id: sheetId, user_id: actor.id, role, since: now })
      .onConflict((conflict) =>
        role === 'owner' ? conflict.columns(['sheet_id', 'user_id']).doUpdateSet({ role }) : conflict.doNothing(),
      )
      .execute()
    await tx.updateTable('sheet_invitation').set({ accepted_at: now }).where('id', '=', id).execute()
    const members = await membersOf(tx, sheetId)
    await tellTeam(tx, actor, { id: sheetId, status: invitation.status as Sheet['status'] }, members.length, now)
    return done({ sheetId })
  })

/** Gives a member another role. */
export const changeRole = (
  { db }: Services,
  actor: Actor,
  sheetId: Id,
  to: { userId: Id; role: MemberRole },
  now: Date,
): Promise<Outcome<Member, 'last-owner'>> =>
  inTransaction(db, async (tx) => {
    const { sheet, members } = await managed(tx, actor, sheetId, now)
    const member = memberIn(members, to.userId)
    if (to.role !== 'owner' && wouldBeOrphan(members, member.id)) return refused('last-owner')
    await setRole(tx, sheetId, member.id, to.role)
    await tell(tx, actor, sheet, { at: now, verb: 'sheet.role', details: { role: to.role } })
    return done(member)
  })

const setRole = async (tx: Database, sheetId: Id, userId: Id, role: MemberRole): Promise<void> => {
  await tx
    .updateTable('sheet_member')
    .set({ role })
    .where('sheet_id', '=', sheetId)
    .where('user_id', '=', userId)
    .execute()
}

/** Removes a member, or leaves when it is oneself; everyone may leave, except the last owner. */
export const removeMember = (
  { db }: Services,
  actor: Actor,
  sheetId: Id,
  userId: Id,
  now: Date,
): Promise<Outcome<{ member: Member; sheet: SheetInHand }, 'last-owner'>> =>
  inTransaction(db, async (tx) => {
    const { sheet, members } = await lockTeam(tx, actor, sheetId, now)
    if (userId !== actor.id && !canManageMembers(sheet)) return forbidden()
    const member = memberIn(members, userId)
    if (wouldBeOrphan(members, userId)) return refused('last-owner')
    await tx.deleteFrom('sheet_member').where('sheet_id', '=', sheetId).where('user_id', '=', userId).execute()
    await forgetStrayContacts(tx, [sheetId])
    await tellTeam(tx, actor, sheet, members.length - 1, now)
    return done({ member, sheet })
  })

/** An owner gives their place to another member, and goes on as editor. */
export const handOver = ({ db }: Services, actor: Actor, sheetId: Id, userId: Id, now: Date): Promise<Member> =>
  inTransaction(db, async (tx) => {
    const { sheet, members } = await lockTeam(tx, actor, sheetId, now)
    if (sheet.standing !== 'owner' || userId === actor.id) return forbidden()
    const member = memberIn(members, userId)
    await setRole(tx, sheetId, member.id, 'owner')
    await setRole(tx, sheetId, actor.id, 'editor')
    await tell(tx, actor, sheet, { at: now, verb: 'sheet.handed-over' })
    return member
  })

import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { ownersOf } from '../queries.ts'
import type { Kind, Status } from '../rules.ts'
import type { Message, Receiver } from './rules.ts'

type Reached = { id: Id; name: string; contactEmail: string | null }

/** Everyone who may read what is written to a sheet: its contact address, and its owners. */
const readersOf = async (db: Database, sheet: Reached): Promise<Receiver[]> => {
  const owners = (await ownersOf(db, sheet.id)).map((owner) => ({ ...owner, key: owner.id, userId: owner.id }))
  const contact = sheet.contactEmail
  return contact ? [{ key: contact, name: sheet.name, email: contact, userId: null }, ...owners] : owners
}

/** Who is written to: the contact address when there is one, otherwise the owners. Nobody: an editorial sheet without contact. */
export const receiversOf = async (db: Database, sheet: Reached): Promise<Receiver[]> =>
  (await readersOf(db, sheet)).filter((reader) => sheet.contactEmail === null || reader.userId === null)

/** One conversation, with those who may read it on the side of the sheet. Throws « not found ». */
export const readThread = async (db: Database, id: Id) => {
  const row = found(
    isId(id)
      ? await db
          .selectFrom('relay_thread')
          .innerJoin('sheet', 'sheet.id', 'sheet_id')
          .select(['relay_thread.id', 'sender_name as senderName', 'sender_email as senderEmail'])
          .select(['closed_at as closedAt', 'sheet.id as sheetId', 'sheet.kind', 'sheet.slug', 'sheet.name'])
          .select(['sheet.status', 'sheet.contact_email as contactEmail'])
          .where('relay_thread.id', '=', id)
          .executeTakeFirst()
      : null,
  )
  const readers = await readersOf(db, { id: row.sheetId, name: row.name, contactEmail: row.contactEmail })
  return { ...row, kind: row.kind as Kind, status: row.status as Status, readers }
}

export type Thread = Awaited<ReturnType<typeof readThread>>

/** What was said, the oldest first. */
export const messagesOf = async (db: Database, threadId: Id): Promise<Message[]> => {
  const rows = await db
    .selectFrom('relay_message')
    .select(['side', 'body', 'sent_at as sentAt'])
    .where('thread_id', '=', threadId)
    .orderBy('sent_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, side: row.side as Message['side'] }))
}

/** Conversations of a person: those of the sheets they own, and those they began with the address of their account. */
export const threadsOf = (db: Database, actor: Pick<Actor, 'id' | 'email'>) =>
  db
    .selectFrom('relay_thread')
    .innerJoin('sheet', 'sheet.id', 'relay_thread.sheet_id')
    .leftJoin('sheet_member', (join) =>
      join
        .onRef('sheet_member.sheet_id', '=', 'sheet.id')
        .on('sheet_member.user_id', '=', actor.id)
        .on('sheet_member.role', '=', 'owner'),
    )
    .select(['relay_thread.id', 'subject', 'sender_name as senderName', 'sender_email as senderEmail', 'sheet.name'])
    .select(['relay_thread.created_at as createdAt', 'closed_at as closedAt', 'sheet_member.user_id as ownerId'])
    .where((eb) => eb.or([eb('sheet_member.user_id', 'is not', null), eb('sender_email', '=', actor.email)]))
    .orderBy('relay_thread.created_at', 'desc')
    .limit(50)
    .execute()

export type ThreadLine = Awaited<ReturnType<typeof threadsOf>>[number]

import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { keeperAt, ownersOf, type Recipient } from '../queries.ts'
import type { Kind, Status } from '../rules.ts'
import type { Message, Receiver } from './rules.ts'

type Reached = { id: Id; contactEmail: string | null }

const receiver = (person: Recipient): Receiver => ({ ...person, key: person.id, userId: person.id })

/** Who is written to: the contact address as long as its holder keeps the sheet, otherwise the owners. Nobody: an editorial sheet. */
export const receiversOf = async (db: Database, { id, contactEmail }: Reached): Promise<Receiver[]> => {
  const contact = contactEmail && (await keeperAt(db, id, contactEmail))
  return (contact ? [contact] : await ownersOf(db, id)).map(receiver)
}

/** Everyone who may read what is written to a sheet: those who are written to, and its owners. */
const readersOf = async (db: Database, sheet: Reached): Promise<Receiver[]> => [
  ...(await receiversOf(db, sheet)),
  ...(await ownersOf(db, sheet.id)).map(receiver),
]

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
  const readers = await readersOf(db, { id: row.sheetId, contactEmail: row.contactEmail })
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

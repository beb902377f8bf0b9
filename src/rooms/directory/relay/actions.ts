import { type Database, inTransaction } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import { excerpt } from '#core/pure/text.ts'
import type { Services } from '#core/services.ts'
import { lockStanding } from '../actions.ts'
import type { Sheet } from '../queries.ts'
import { carryToSheet, tellSender } from './emails.ts'
import { receiversOf, type Thread } from './queries.ts'
import { columnSide, type Side } from './rules.ts'

type FirstMessage = { name: string; email: string; message: string }

const keep = async (
  tx: Database,
  threadId: Id,
  side: Side,
  body: string,
  now: Date,
): Promise<{ id: Id; body: string }> => {
  const { id } = await tx
    .insertInto('relay_message')
    .values({ thread_id: threadId, side: columnSide[side], body, sent_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, body }
}

/**
 * Opens a conversation with those who receive for a sheet, neither side seeing the other's address. Merged meanwhile, those of the one that
 * stays receive it.
 */
export const writeToSheet = (
  services: Services,
  { id: sheetId }: Pick<Sheet, 'id'>,
  { name, email, message }: FirstMessage,
  now: Date,
): Promise<Outcome<null, 'nobody' | 'not-published'>> =>
  inTransaction(services.db, async (tx) => {
    const sheet = await lockStanding(tx, null, sheetId, parisDay(now))
    if (sheet.status !== 'published') return refused('not-published')
    const receivers = await receiversOf(tx, sheet)
    if (receivers.length === 0) return refused('nobody')
    const sender = { sender_name: name, sender_email: email }
    const { id } = await tx
      .insertInto('relay_thread')
      .values({ ...sender, sheet_id: sheet.id, subject: excerpt(message, 80), demo: sheet.demo, created_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    const kept = await keep(tx, id, 'expediteur', message, now)
    await carryToSheet(tx, services, { id, senderName: name, senderEmail: email, name: sheet.name }, receivers, kept)
    return done(null)
  })

/** Adds to a conversation, and lets the other side know. */
export const reply = (
  services: Services,
  thread: Thread,
  side: Side,
  body: string,
  now: Date,
): Promise<Outcome<null, 'closed'>> =>
  inTransaction(services.db, async (tx) => {
    if (await isClosed(tx, thread.id)) return refused('closed')
    const kept = await keep(tx, thread.id, side, body, now)
    if (side === 'fiche') await tellSender(tx, services, thread, kept.id)
    else await carryToSheet(tx, services, thread, await receiversOf(tx, { ...thread, id: thread.sheetId }), kept)
    return done(null)
  })

const isClosed = async (tx: Database, threadId: Id): Promise<boolean> => {
  const row = await tx
    .selectFrom('relay_thread')
    .select('closed_at')
    .where('id', '=', threadId)
    .forUpdate()
    .executeTakeFirst()
  return row?.closed_at !== null
}

/** Either side may end a conversation: nothing more can be written in it. */
export const closeThread = async ({ db }: Services, thread: Thread, now: Date): Promise<void> => {
  await db
    .updateTable('relay_thread')
    .set({ closed_at: now })
    .where('id', '=', thread.id)
    .where('closed_at', 'is', null)
    .execute()
}

import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { masked } from '../rules.ts'

export type OutboxLine = { id: Id; at: Date; subject: string; to: string }

/** The last mails written, newest first, their addresses masked. */
export const listOutbox = async (db: Database): Promise<OutboxLine[]> => {
  const rows = await db
    .selectFrom('outgoing_mail')
    .select(['id', 'queued_at as at', 'subject', 'to_address as to'])
    .orderBy('queued_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.map((row) => ({ ...row, to: masked(row.to) }))
}

/** One mail, or « not found ». */
export const readOutboxMail = async (db: Database, id: Id) => {
  const mail = found(
    isId(id)
      ? await db
          .selectFrom('outgoing_mail')
          .select(['id', 'queued_at as at', 'subject', 'to_address as to', 'text_body as text', 'html_body as html'])
          .where('id', '=', id)
          .executeTakeFirst()
      : null,
  )
  return { ...mail, to: masked(mail.to) }
}

export type OutboxMail = Awaited<ReturnType<typeof readOutboxMail>>

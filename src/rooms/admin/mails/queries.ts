import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { MailCategory } from '#core/mail.ts'
import { masked, maskedWithin } from '../rules.ts'
import { isOfCase } from './rules.ts'
import type { MailStatus } from './words.ts'

export const mailsPerPage = 50

export type MailRow = {
  id: string
  queuedAt: Date
  /** Null, as `to` and `error`, for the letters of a blocked case. */
  subject: string | null
  category: MailCategory
  to: string | null
  status: MailStatus
  attempts: number
  error: string | null
}

/** One page of the outbox, newest first: what may not be read is taken away here, so that no page can show it. `page` starts at 1. */
export const listMails = async (db: Database, status: MailStatus | null, page: number): Promise<MailRow[]> => {
  let query = db
    .selectFrom('outgoing_mail')
    .select(['id', 'queued_at as queuedAt', 'subject', 'category', 'to_address as to', 'status', 'attempts'])
    .select(['last_error as error', 'event_key as eventKey'])
  if (status) query = query.where('status', '=', status)
  const rows = await query
    .orderBy('queued_at', 'desc')
    .orderBy('id')
    .limit(mailsPerPage)
    .offset((page - 1) * mailsPerPage)
    .$narrowType<{ status: MailStatus; category: MailCategory }>()
    .execute()
  return rows.map(({ eventKey, ...row }) =>
    isOfCase({ ...row, eventKey })
      ? { ...row, subject: null, to: null, error: null }
      : { ...row, to: masked(row.to), error: row.error && maskedWithin(row.error) },
  )
}

/** How many mails are in each state, and since when the oldest one waits. */
export const countMails = async (
  db: Database,
): Promise<Record<MailStatus, number> & { oldestWaiting: Date | null }> => {
  const rows = await db
    .selectFrom('outgoing_mail')
    .select((eb) => ['status', eb.fn.countAll<number>().as('mails')])
    .select(sql<Date | null>`min(queued_at) filter (where status = 'queued')`.as('oldest'))
    .groupBy('status')
    .execute()
  const of = (status: MailStatus) => rows.find((row) => row.status === status)
  return {
    queued: of('queued')?.mails ?? 0,
    sent: of('sent')?.mails ?? 0,
    kept: of('kept')?.mails ?? 0,
    failed: of('failed')?.mails ?? 0,
    oldestWaiting: of('queued')?.oldest ?? null,
  }
}

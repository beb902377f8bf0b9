import { createTransport } from 'nodemailer'
import { z } from 'zod'
import type { Database } from './database.ts'
import { defineJob, enqueue } from './jobs.ts'
import type { Id } from './pure/id.ts'
import type { Services } from './services.ts'

/** Why we write. `security` and `answer` (someone's reply to your own message) cannot be refused; the others can, one by one. */
export const mailCategories = [
  'security',
  'answer',
  'message',
  'sheet',
  'banner',
  'news',
  'reply',
  'alert',
  'label',
  'support',
  'community',
  'decision',
  'unblocking',
  'team',
] as const
export type MailCategory = (typeof mailCategories)[number]
export const isRefusable = (category: MailCategory): boolean => category !== 'security' && category !== 'answer'

/** A mail ready to leave, in text and HTML. `eventKey` names the event it tells of: one event, one mail, whatever is run again. */
export type Mail = {
  eventKey: string
  to: string
  recipientId: Id | null
  category: MailCategory
  subject: string
  text: string
  html: string
  unsubscribePath?: string | null
}

/**
 * Puts a mail in the outbox, in the caller's transaction; the worker sends it. Answers false when the event already had its mail
 * or when the person chose not to receive this category.
 */
export const sendMail = async (tx: Database, mail: Mail): Promise<boolean> => {
  if (mail.recipientId && isRefusable(mail.category)) {
    const choice = await tx
      .selectFrom('notification_choice')
      .select('enabled')
      .where('user_id', '=', mail.recipientId)
      .where('category', '=', mail.category)
      .executeTakeFirst()
    if (choice?.enabled === false) return false
  }
  const kept = await tx
    .insertInto('outgoing_mail')
    .values({
      event_key: mail.eventKey,
      to_address: mail.to,
      recipient_id: mail.recipientId,
      category: mail.category,
      subject: mail.subject,
      text_body: mail.text,
      html_body: mail.html,
      unsubscribe_path: mail.unsubscribePath ?? null,
    })
    .onConflict((conflict) => conflict.column('event_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!kept) return false
  await enqueue(tx, deliverMail, { mailId: kept.id })
  return true
}

/**
 * Sends one mail through SMTP. The row is locked and marked in the same transaction as the conversation, so that two workers
 * never send it twice; a crash after the server's 250 and before our commit is the only double left, and the Message-ID lets it be recognised.
 */
export const deliverMail = defineJob({
  name: 'mail',
  data: z.object({ mailId: z.uuid() }),
  retries: 8,
  work: async (services, { mailId }) => {
    const failure = await services.db.transaction().execute(async (tx) => {
      const mail = await tx
        .selectFrom('outgoing_mail')
        .selectAll()
        .where('id', '=', mailId)
        .where('status', 'in', ['queued', 'failed'])
        .forUpdate()
        .executeTakeFirst()
      if (!mail) return null
      const outcome = await deliver(services, mail)
      await tx
        .updateTable('outgoing_mail')
        .set({
          ...outcome,
          attempts: mail.attempts + 1,
          sent_at: outcome.status === 'failed' ? null : services.clock(),
        })
        .where('id', '=', mailId)
        .execute()
      return outcome.last_error
    })
    if (failure) throw new Error(failure)
  },
})

type Outgoing = {
  id: string
  to_address: string
  subject: string
  text_body: string
  html_body: string
  unsubscribe_path: string | null
}
type Delivery = { status: 'sent' | 'kept' | 'failed'; last_error: string | null }

const deliver = async ({ config }: Services, mail: Outgoing): Promise<Delivery> => {
  if (!config.smtpUrl) return { status: 'kept', last_error: null }
  const url = new URL(config.smtpUrl)
  for (const timeout of ['connectionTimeout', 'greetingTimeout', 'socketTimeout'])
    url.searchParams.set(timeout, '10000')
  const transport = createTransport(url.href)
  try {
    await transport.sendMail({
      from: config.mailFrom,
      to: mail.to_address,
      subject: mail.subject,
      text: mail.text_body,
      html: mail.html_body,
      messageId: `<${mail.id}@${new URL(config.publicUrl).hostname}>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(mail.unsubscribe_path && {
          'List-Unsubscribe': `<${config.publicUrl}${mail.unsubscribe_path}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
    })
    return { status: 'sent', last_error: null }
  } catch (error) {
    return { status: 'failed', last_error: error instanceof Error ? error.message.slice(0, 300) : 'unknown' }
  } finally {
    transport.close()
  }
}

import { sql } from 'kysely'
import { type Database, inTransaction } from '#core/database.ts'
import { record } from '#core/history.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { stopClock } from '../clock.ts'
import { type CloseReason, closesAfterDays, forgottenAfterMonths } from '../rules.ts'
import { sentBy } from './queries.ts'

type Message = { id: Id; number: number }

/** Every night: closes what was answered long ago without a word back, and forgets the contents of what has long been closed. */
export const tidyMessages = (services: Services): Promise<void> =>
  inTransaction(services.db, async (tx) => {
    const now = services.clock()
    const quiet = await tx
      .selectFrom('contact_message')
      .select(['id', 'number'])
      .where('status', '=', 'answered')
      .where(sql<string>`answered_at::date`, '<', addDays(parisDay(now), -closesAfterDays))
      .forUpdate()
      .execute()
    for (const message of quiet) await close(tx, message, 'answered', now)

    const old = await tx
      .selectFrom('contact_message')
      .select(['id', 'number'])
      .where('status', '=', 'closed')
      .where('forgotten_at', 'is', null)
      .where('closed_at', '<', sql<Date>`${now}::timestamptz - make_interval(months => ${forgottenAfterMonths})`)
      .forUpdate()
      .execute()
    for (const message of old) await forget(tx, message, now)
  })

/**
 * Before an account disappears: what it sent loses its contents at once, what waited for an answer is withdrawn, and what it had taken
 * in charge is free again for its colleagues.
 */
export const erasePerson = async (tx: Database, userId: Id, now = new Date()): Promise<void> => {
  const sent = await sentBy(tx, userId).select(['id', 'number', 'status']).forUpdate().execute()
  for (const message of sent) {
    if (message.status !== 'closed') await close(tx, message, 'withdrawn', now)
    await forget(tx, message, now)
  }
  await tx
    .updateTable('contact_message')
    .set({ status: 'received', assigned_to: null })
    .where('assigned_to', '=', userId)
    .where('status', '=', 'assigned')
    .execute()
}

/** Erases the messages of the demonstration, and frees those that its people took; answers the erased ids, for their history. */
export const eraseDemoMessages = async (tx: Database): Promise<Id[]> => {
  await tx
    .updateTable('contact_message')
    .set({ status: 'received', assigned_to: null })
    .where('status', '=', 'assigned')
    .where('assigned_to', 'in', (eb) => eb.selectFrom('app_user').select('id').where('demo', '=', true))
    .execute()
  const erased = await tx.deleteFrom('contact_message').where('demo', '=', true).returning('id').execute()
  return erased.map(({ id }) => id)
}

const close = async (tx: Database, { id, number }: Message, reason: CloseReason, now: Date) => {
  await stopClock(tx, id, parisDay(now))
  await tx
    .updateTable('contact_message')
    .set({ status: 'closed', close_reason: reason, closed_at: now })
    .where('id', '=', id)
    .execute()
  await recordTidying(tx, 'contact.closed', { id, number }, now, { reason })
}

const forget = async (tx: Database, { id, number }: Message, now: Date) => {
  await tx.deleteFrom('contact_entry').where('message_id', '=', id).execute()
  await tx
    .updateTable('contact_message')
    .set({ forgotten_at: now, subject: '', body: '', sender_name: '', sender_email: '', sender_id: null })
    .where('id', '=', id)
    .execute()
  await recordTidying(tx, 'contact.forgotten', { id, number }, now)
}

const recordTidying = (tx: Database, verb: string, { id, number }: Message, at: Date, details = {}) =>
  record(tx, { actorId: null, verb, subject: { kind: 'contact', id }, details: { number, ...details }, at })

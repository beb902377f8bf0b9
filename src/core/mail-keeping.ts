import type { Database } from './database.ts'
import type { Id } from './pure/id.ts'

/** Removes the mails written to a person, sent or not: to their account, or to their address before they had one. */
export const forgetMailsTo = async (tx: Database, person: { id: Id; email: string }): Promise<void> => {
  await tx
    .deleteFrom('outgoing_mail')
    .where((where) => where.or([where('recipient_id', '=', person.id), where('to_address', '=', person.email)]))
    .execute()
}

/** Removes the mails older than this instant. */
export const forgetMailsBefore = async (tx: Database, instant: Date): Promise<void> => {
  await tx.deleteFrom('outgoing_mail').where('queued_at', '<', instant).execute()
}

/** Removes the mails of one thing that is erased: those whose event begins with this key, which ends with a colon. */
export const forgetMailsOf = async (tx: Database, eventPrefix: `${string}:`): Promise<void> => {
  await tx
    .deleteFrom('outgoing_mail')
    .where((where) => where(where.fn('starts_with', ['event_key', where.val(eventPrefix)]), '=', true))
    .execute()
}

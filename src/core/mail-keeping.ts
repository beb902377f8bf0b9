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

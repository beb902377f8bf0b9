import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** Messages a person sent, signed in or with the address of their account: condition shared by the export and the erasure. */
export const sentBy = (db: Database, userId: Id) =>
  db
    .selectFrom('contact_message')
    .where('forgotten_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('sender_id', '=', userId),
        eb('sender_email', '=', eb.selectFrom('app_user').select('email').where('id', '=', userId)),
      ]),
    )

/** What a person may take away: what they wrote to the team and what was answered, never the notes between colleagues. */
export const exportOf = async (db: Database, userId: Id) => {
  const messages = await sentBy(db, userId)
    .select([
      'id',
      'number',
      'reason',
      'subject',
      'body',
      'sender_name',
      'sender_email',
      'status',
      'created_at',
      'due_on',
    ])
    .orderBy('number')
    .execute()
  const ids = messages.map(({ id }) => id)
  const answers = await db
    .selectFrom('contact_entry')
    .select(['message_id', 'body', 'written_at'])
    .where((eb) => eb('message_id', '=', eb.fn.any(eb.val(ids))))
    .where('kind', '=', 'answer')
    .orderBy('written_at')
    .execute()
  return messages.map(({ id, ...message }) => ({
    ...message,
    answers: answers
      .filter(({ message_id }) => message_id === id)
      .map(({ body, written_at }) => ({ body, written_at })),
  }))
}

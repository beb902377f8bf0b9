import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { auditLog } from '#core/history.ts'
import type { Day } from '#core/pure/dates.ts'
import { type CloseReason, type Facts, type Reason, readableReasons, type Status } from '../rules.ts'

/** A message this person may read. The permission is in the query: what is not theirs is not found. */
const readable = (db: Database, actor: Actor, today: Day, number: number) =>
  db
    .selectFrom('contact_message')
    .select(['contact_message.id', 'number', 'reason', 'contact_message.status', 'subject', 'due_on as dueOn'])
    .select(['sender_name as senderName', 'sender_email as senderEmail', 'sender_id as senderId'])
    .select('assigned_to as assigneeId')
    .select((eb) => eb('forgotten_at', 'is not', null).$castTo<boolean>().as('forgotten'))
    .where('number', '=', number)
    .where((eb) => eb('reason', '=', eb.fn.any(eb.val(readableReasons(actor, today)))))
    .$narrowType<{ reason: Reason; status: Status }>()

export type MessageFacts = Facts & {
  id: string
  number: number
  subject: string
  dueOn: Day
  senderName: string
  senderEmail: string
  senderId: string | null
}

/** The message, locked until the end of the transaction; throws « not found » when it is not for this person. */
export const lockMessage = async (tx: Database, actor: Actor, today: Day, number: number): Promise<MessageFacts> =>
  found(await readable(tx, actor, today, number).forUpdate().executeTakeFirst())

export type MessageEntry = {
  id: string
  kind: 'answer' | 'note'
  body: string
  writtenAt: Date
  authorName: string | null
}

/** All that an officer reads of a message: what was sent, what was written about it, what was done; throws « not found ». */
export const messageForOfficer = async (db: Database, actor: Actor, today: Day, number: number) => {
  const message = found(
    await readable(db, actor, today, number)
      .leftJoin('app_user as assignee', 'assignee.id', 'contact_message.assigned_to')
      .select(['body', 'contact_message.created_at as createdAt', 'answered_at as answeredAt', 'closed_at as closedAt'])
      .select(['close_reason as closeReason', 'assignee.name as assigneeName'])
      .$narrowType<{ closeReason: CloseReason | null }>()
      .executeTakeFirst(),
  )
  const entries: MessageEntry[] = await db
    .selectFrom('contact_entry')
    .leftJoin('app_user as author', 'author.id', 'contact_entry.author_id')
    .select(['contact_entry.id', 'kind', 'body', 'written_at as writtenAt', 'author.name as authorName'])
    .where('message_id', '=', message.id)
    .orderBy('written_at')
    .$narrowType<{ kind: 'answer' | 'note' }>()
    .execute()
  const events = await auditLog(db, { subjectId: message.id })
  return {
    ...message,
    entries,
    events: events.map(({ at, verb, actor_name }) => ({ at, verb, actorName: actor_name })),
  }
}

export type MessageView = Awaited<ReturnType<typeof messageForOfficer>>

import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { type Reason, readableReasons, type Status } from '../rules.ts'

/** What a list shows. `late` is waiting and past its day; the others are states, `mine` those of them that the reader took. */
export const queues = ['open', 'mine', 'unassigned', 'late', 'answered', 'closed'] as const
export type Queue = (typeof queues)[number]

export type QueueFilter = { queue: Queue; reason: Reason | null; page: number }
export type QueueRow = {
  number: number
  reason: Reason
  subject: string
  senderName: string
  status: Status
  createdAt: Date
  dueOn: Day
  assigneeId: Id | null
  assigneeName: string | null
}

export const pageSize = 30
const waiting = sql<boolean>`contact_message.status in ('received', 'assigned')`

const inQueue = (queue: Queue, actorId: Id, today: Day) =>
  ({
    open: waiting,
    mine: sql<boolean>`${waiting} and assigned_to = ${actorId}`,
    unassigned: sql<boolean>`contact_message.status = 'received'`,
    late: sql<boolean>`${waiting} and due_on < ${today}`,
    answered: sql<boolean>`contact_message.status = 'answered'`,
    closed: sql<boolean>`contact_message.status = 'closed'`,
  })[queue]

/** Messages this person may read; the condition is in the query, so that what is not theirs is not found. */
const readable = (db: Database, actor: Actor, today: Day) =>
  db
    .selectFrom('contact_message')
    .leftJoin('app_user as assignee', 'assignee.id', 'contact_message.assigned_to')
    .where((eb) => eb('reason', '=', eb.fn.any(eb.val(readableReasons(actor, today)))))

/** One page of a queue, the nearest term first; what is done, the latest first. */
export const listMessages = async (
  db: Database,
  actor: Actor,
  today: Day,
  { queue, reason, page }: QueueFilter,
): Promise<QueueRow[]> => {
  let query = readable(db, actor, today)
    .select(['number', 'reason', 'subject', 'sender_name as senderName', 'contact_message.status'])
    .select(['contact_message.created_at as createdAt', 'due_on as dueOn'])
    .select(['assignee.id as assigneeId', 'assignee.name as assigneeName'])
    .where(inQueue(queue, actor.id, today))
  if (reason) query = query.where('reason', '=', reason)
  const done = queue === 'answered' || queue === 'closed'
  query = done ? query.orderBy('number', 'desc') : query.orderBy('due_on').orderBy('number')
  return await query
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .$narrowType<{ reason: Reason; status: Status }>()
    .execute()
}

/** How many messages each queue holds for this person, within a reason when one is given. */
export const countMessages = async (
  db: Database,
  actor: Actor,
  today: Day,
  reason: Reason | null = null,
): Promise<Record<Queue, number>> => {
  const none: Record<Queue, number> = { open: 0, mine: 0, unassigned: 0, late: 0, answered: 0, closed: 0 }
  let query = readable(db, actor, today)
  for (const queue of queues)
    query = query.select(sql<number>`count(*) filter (where ${inQueue(queue, actor.id, today)})`.as(queue))
  if (reason) query = query.where('reason', '=', reason)
  return { ...none, ...(await query.executeTakeFirst()) }
}

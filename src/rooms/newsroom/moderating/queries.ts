import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { type WholeComment, whole, wholeOf } from '../comments/queries.ts'
import type { Reason } from '../comments/rules.ts'

export const queues = ['waiting', 'reported', 'appeals', 'published', 'refused', 'spam'] as const
export type Queue = (typeof queues)[number]

const inQueue = (db: Database, queue: Queue) => {
  const query = whole(db)
  switch (queue) {
    case 'waiting':
      return query.where('comment.status', '=', 'pending').orderBy('comment.due_on').orderBy('comment.number')
    case 'reported':
      return query
        .where((eb) =>
          eb.exists(
            eb
              .selectFrom('comment_report')
              .select('comment_report.id')
              .whereRef('comment_report.comment_id', '=', 'comment.id')
              .where('comment_report.outcome', 'is', null),
          ),
        )
        .orderBy('comment.number')
    case 'appeals':
      return query
        .where('comment_appeal.comment_id', 'is not', null)
        .where('comment_appeal.outcome', 'is', null)
        .orderBy('comment_appeal.due_on')
    case 'refused':
      return query.where('comment.status', 'in', ['refused', 'removed']).orderBy('comment.decided_at', 'desc')
    default:
      return query.where('comment.status', '=', queue).orderBy('comment.decided_at', 'desc')
  }
}

export const perPage = 25

export const listComments = async (db: Database, queue: Queue, page: number): Promise<WholeComment[]> =>
  (
    await inQueue(db, queue)
      .limit(perPage)
      .offset((page - 1) * perPage)
      .execute()
  ).map(wholeOf)

export type ModerationFigures = { waiting: number; late: number; reported: number; appeals: number }

/** What waits for a moderator that day. */
export const countModeration = async (db: Database, today: string): Promise<ModerationFigures> => {
  const { rows } = await sql<ModerationFigures>`
    select
      (select count(*) from comment where status = 'pending') as waiting,
      (select count(*) from comment where status = 'pending' and due_on < ${today}) as late,
      (select count(distinct comment_id) from comment_report where outcome is null) as reported,
      (select count(*) from comment_appeal where outcome is null) as appeals`.execute(db)
  return rows[0] ?? { waiting: 0, late: 0, reported: 0, appeals: 0 }
}

/** Earlier decisions on messages from the same address: what a moderator weighs. */
export const pastOf = async (db: Database, comment: WholeComment): Promise<Record<string, number>> => {
  if (!comment.authorEmail) return {}
  const rows = await db
    .selectFrom('comment')
    .select((eb) => ['status', eb.fn.countAll<number>().as('times')])
    .where('author_email', '=', comment.authorEmail)
    .where('id', '<>', comment.id)
    .groupBy('status')
    .execute()
  return Object.fromEntries(rows.map(({ status, times }) => [status, times]))
}

export const reportsOf = (db: Database, commentId: Id) =>
  db
    .selectFrom('comment_report')
    .select(['id', 'reason', 'details', 'created_at as at', 'outcome', 'due_on as dueOn'])
    .where('comment_id', '=', commentId)
    .orderBy('created_at')
    .execute()

export type Transparency = {
  received: number
  published: number
  refused: number
  medianHours: number | null
  appeals: number
  overturned: number
  reasons: { reason: Reason; times: number }[]
}

/** What moderation did, for everyone to read. */
export const transparency = async (db: Database): Promise<Transparency> => {
  const { rows } = await sql<Omit<Transparency, 'reasons'>>`
    select count(*) as received,
      count(*) filter (where status = 'published') as published,
      count(*) filter (where status in ('refused', 'removed')) as refused,
      round((percentile_cont(0.5) within group (order by extract(epoch from decided_at - submitted_at)) filter (where not team)
        / 3600)::numeric, 1)::float8 as "medianHours",
      (select count(*) from comment_appeal) as appeals,
      (select count(*) from comment_appeal where outcome = 'overturned') as overturned
    from comment where status <> 'spam'`.execute(db)
  const reasons = await db
    .selectFrom('comment')
    .select((eb) => ['reason', eb.fn.countAll<number>().as('times')])
    .where('status', 'in', ['refused', 'removed'])
    .groupBy('reason')
    .orderBy('times', 'desc')
    .execute()
  const [figures] = rows
  return {
    ...(figures ?? { received: 0, published: 0, refused: 0, medianHours: null, appeals: 0, overturned: 0 }),
    reasons: reasons as Transparency['reasons'],
  }
}

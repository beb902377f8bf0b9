import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { type WholeComment, whole, wholeOf } from '../comments/queries.ts'
import { type Reason, undoMinutes } from '../comments/rules.ts'

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
        .orderBy('reportDueOn')
        .orderBy('comment.number')
    case 'appeals':
      return query
        .where('comment_appeal.comment_id', 'is not', null)
        .where('comment_appeal.outcome', 'is', null)
        .orderBy('comment_appeal.due_on')
        .orderBy('comment.number')
    case 'refused':
      return query.where('comment.status', 'in', ['refused', 'removed']).orderBy('comment.decided_at', 'desc')
    default:
      return query.where('comment.status', '=', queue).orderBy('comment.decided_at', 'desc')
  }
}

/** The day by which something was promised for this message, in this queue. */
export const dueIn = (queue: Queue, comment: WholeComment): Day | null =>
  queue === 'waiting'
    ? comment.dueOn
    : queue === 'reported'
      ? comment.reportDueOn
      : queue === 'appeals'
        ? comment.appealDueOn
        : null

export const perPage = 25

export const listComments = async (db: Database, queue: Queue, page: number): Promise<WholeComment[]> =>
  (
    await inQueue(db, queue)
      .limit(perPage)
      .offset((page - 1) * perPage)
      .execute()
  ).map(wholeOf)

export type ModerationFigures = { waiting: number; late: number; reported: number; appeals: number }

/** What waits for a moderator that day; `late`: all that is past its day, messages, reports and appeals together. */
export const countModeration = async (db: Database, today: Day): Promise<ModerationFigures> => {
  const { rows } = await sql<ModerationFigures>`
    with waiting as (select due_on from comment where status = 'pending'),
      reported as (select min(due_on) as due_on from comment_report where outcome is null group by comment_id),
      appeals as (select due_on from comment_appeal where outcome is null),
      late as (select * from waiting union all select * from reported union all select * from appeals)
    select
      (select count(*) from waiting) as waiting,
      (select count(*) from late where due_on < ${today}) as late,
      (select count(*) from reported) as reported,
      (select count(*) from appeals) as appeals`.execute(db)
  return rows[0] ?? { waiting: 0, late: 0, reported: 0, appeals: 0 }
}

/** Reports and appeals whose day has passed within the last week: what is told once, whichever morning it is noticed. */
export const justLate = async (db: Database, today: Day) => {
  const since = addDays(today, -7)
  const comments = await Promise.all(
    (['reported', 'appeals'] as const).map(async (queue) =>
      (await inQueue(db, queue).execute()).map((row) => ({ kind: kinds[queue], comment: wholeOf(row) })),
    ),
  )
  return comments.flat().flatMap(({ kind, comment }) => {
    const dueOn = kind === 'report' ? comment.reportDueOn : comment.appealDueOn
    return dueOn && dueOn < today && dueOn >= since ? [{ kind, comment, dueOn }] : []
  })
}

const kinds = { reported: 'report', appeals: 'appeal' } as const

const standing = (db: Database, moderatorId: Id) =>
  db
    .selectFrom('comment')
    .where('decided_by', '=', moderatorId)
    .where('status', 'in', ['published', 'refused'])
    .where('team', '=', false)

/** What this person decided at one instant. */
export const decidedTogether = async (db: Database, moderatorId: Id, decidedAt: Date): Promise<number[]> =>
  (
    await standing(db, moderatorId).select('number').where('decided_at', '=', decidedAt).orderBy('number').execute()
  ).map(({ number }) => number)

/** The decisions this person may still take back, by the instant at which they were taken together. */
export const decisionsToUndo = (db: Database, moderatorId: Id, now: Date) =>
  standing(db, moderatorId)
    .select((eb) => ['decided_at as at', eb.fn.countAll<number>().as('times')])
    .where('decided_at', '>=', new Date(now.getTime() - undoMinutes * 60_000))
    .groupBy('decided_at')
    .orderBy('decided_at', 'desc')
    .limit(5)
    .$narrowType<{ at: Date }>()
    .execute()

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
    from comment where status <> 'spam' and reason is distinct from 'withdrawn'`.execute(db)
  const reasons = await db
    .selectFrom('comment')
    .select((eb) => ['reason', eb.fn.countAll<number>().as('times')])
    .where('status', 'in', ['refused', 'removed'])
    .where('reason', '<>', 'withdrawn')
    .groupBy('reason')
    .orderBy('times', 'desc')
    .execute()
  const [figures] = rows
  return {
    ...(figures ?? { received: 0, published: 0, refused: 0, medianHours: null, appeals: 0, overturned: 0 }),
    reasons: reasons as Transparency['reasons'],
  }
}

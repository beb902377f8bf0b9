import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { jobCounts } from '#core/jobs.ts'
import { maskedWithin } from '../rules.ts'
import type { JobState } from './words.ts'

export type QueueLine = { queue: string } & Partial<Record<JobState, number>>

/** One line per queue that holds jobs, with how many are in each state. */
export const readQueues = async (db: Database): Promise<QueueLine[]> => {
  const lines = new Map<string, QueueLine>()
  for (const { queue, state, jobs } of await jobCounts(db))
    lines.set(queue, { ...(lines.get(queue) ?? { queue }), [state]: jobs })
  return [...lines.values()]
}

export type FailedJob = { id: string; queue: string; createdAt: Date; tries: number; error: string }

/** The last jobs that failed at every try, newest first; addresses inside their errors are masked. */
export const failedJobs = async (db: Database, limit = 50): Promise<FailedJob[]> => {
  const read = await sql<FailedJob>`
    select id, name as queue, created_on as "createdAt", retry_count + 1 as tries,
      coalesce(output->>'message', output->'value'->>'message', '') as error
    from jobs.job where state = 'failed'
    order by created_on desc limit ${limit}`.execute(db)
  return read.rows.map((row) => ({ ...row, error: maskedWithin(row.error) }))
}

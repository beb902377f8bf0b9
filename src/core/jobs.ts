import { sql } from 'kysely'
import { fromKysely, type JobResult, PgBoss } from 'pg-boss'
import type { z } from 'zod'
import type { Connection, Database } from './database.ts'
import type { Services } from './services.ts'

const schema = 'jobs'

/**
 * Work done later, outside the request: a name, the shape of its data, what it does. `cron` (Europe/Paris) makes it periodic.
 * A job may run twice after a crash: `work` must bear it.
 */
type Definition<T> = {
  name: string
  data: z.ZodType<T>
  cron?: string
  retries?: number
  work: (services: Services, data: T) => Promise<void>
}

/** A kind of work: `run` checks the data read from the queue before it works. */
export type Job<T = never> = {
  name: string
  cron: string | null
  retries: number
  run: (services: Services, data: unknown) => Promise<void>
  /** Only there to tie `enqueue` to the right data. */
  sample?: T
}

type AnyJob = Omit<Job, 'sample'>

export const defineJob = <T extends object>({ name, data, cron, retries, work }: Definition<T>): Job<T> => ({
  name,
  cron: cron ?? null,
  retries: retries ?? 5,
  run: (services, raw) => work(services, data.parse(raw)),
})

/** Enqueues in the caller's transaction: nothing is queued if the write is rolled back. `afterSeconds`: not before. */
export const enqueue = async <T extends object>(
  tx: Database,
  job: Job<T>,
  data: T,
  afterSeconds = 0,
): Promise<void> => {
  const boss = new PgBoss({ db: fromKysely(tx), schema, migrate: false, createSchema: false })
  await boss.send(job.name, data, { startAfter: afterSeconds })
}

const open = async (connection: Connection, services: Pick<Services, 'log'>, options: object) => {
  const boss = new PgBoss({ ...connection, schema, application_name: 'frenchimpact-jobs', ...options })
  boss.on('error', (error) => services.log.error({ err: error.message }, 'jobs'))
  await boss.start()
  return boss
}

/** Creates or updates the jobs' own schema and every queue. Run with the migrations. */
export const installJobs = async (connection: Connection, jobs: readonly AnyJob[], services: Pick<Services, 'log'>) => {
  const boss = await open(connection, services, { max: 1, supervise: false, schedule: false })
  for (const job of jobs) {
    await boss.createQueue(`${job.name}.dead`)
    const options = { retryLimit: job.retries, retryDelay: 20, retryBackoff: true, deadLetter: `${job.name}.dead` }
    await boss.createQueue(job.name, options)
    await boss.updateQueue(job.name, options)
  }
  await boss.stop({ graceful: false })
}

// while many wait, they follow one another without a pause; the failure of one is its own
const pace = { pollingIntervalSeconds: 1, batchSize: 10, burstWhenBatchFull: true, perJobResults: true } as const

const runOne = async (services: Services, job: AnyJob, one: { id: string; data: unknown }): Promise<JobResult> => {
  const started = performance.now()
  try {
    await job.run(services, one.data)
    services.log.info({ job: job.name, id: one.id, ms: Math.round(performance.now() - started) }, 'job done')
    return { id: one.id, status: 'completed' }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    services.log.warn({ job: job.name, id: one.id, err: message }, 'job failed')
    return { id: one.id, status: 'failed', output: { message } }
  }
}

/** Works through the queues until `stop`, which lets running jobs finish (10 s at most). */
export const startWorker = async (connection: Connection, jobs: readonly AnyJob[], services: Services) => {
  const boss = await open(connection, services, { max: 4, migrate: false, createSchema: false })
  for (const job of jobs) {
    if (job.cron) await boss.schedule(job.name, job.cron, {}, { tz: 'Europe/Paris' })
    await boss.work(job.name, pace, async (batch) => {
      const results: JobResult[] = []
      for (const { id, data } of batch) results.push(await runOne(services, job, { id, data }))
      return results
    })
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 10_000 }) }
}

/** Counts by queue and state, for the administration. */
export const jobCounts = async (db: Database): Promise<{ queue: string; state: string; jobs: number }[]> => {
  const counted = await sql<{ queue: string; state: string; jobs: number }>`
    select name as queue, state::text as state, count(*) as jobs from jobs.job group by 1, 2 order by 1, 2`.execute(db)
  return counted.rows
}

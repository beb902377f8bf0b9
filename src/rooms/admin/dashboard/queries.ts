import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { jobCounts } from '#core/jobs.ts'
import type { Day } from '#core/pure/dates.ts'

export type People = { accounts: number; suspended: number; unverified: number; grants: number }
export type Sheets = { projects: number; organisations: number; drafts: number }
export type Jobs = { waiting: number; failed: number }

/** Accounts by state, and the functions exercised today. */
export const countPeople = async (db: Database, today: Day): Promise<People> =>
  await db
    .selectFrom('app_user')
    .select((eb) => [
      eb.fn.countAll<number>().as('accounts'),
      eb.fn.countAll<number>().filterWhere('status', '=', 'suspended').as('suspended'),
      eb.fn.countAll<number>().filterWhere('email_verified', '=', false).as('unverified'),
      eb
        .selectFrom('role_grant')
        .select((grants) => grants.fn.countAll<number>().as('n'))
        .where('revoked_at', 'is', null)
        .where('starts_on', '<=', today)
        .where('ends_on', '>=', today)
        .$asScalar()
        .$notNull()
        .as('grants'),
    ])
    .executeTakeFirstOrThrow()

/** Sheets everyone reads, by kind, and those still being written. */
export const countSheets = async (db: Database): Promise<Sheets> => {
  const { rows } = await sql<Sheets>`
    select
      count(*) filter (where status = 'published' and kind = 'project') as projects,
      count(*) filter (where status = 'published' and kind = 'organisation') as organisations,
      count(*) filter (where status = 'draft') as drafts
    from sheet`.execute(db)
  return rows[0] ?? { projects: 0, organisations: 0, drafts: 0 }
}

/** Jobs that wait for their turn, and those that failed at every try. What was given up is counted once, where it failed. */
export const countJobs = async (db: Database): Promise<Jobs> => {
  const counts = (await jobCounts(db)).filter(({ queue }) => !queue.endsWith('.dead'))
  const total = (...states: string[]) =>
    counts.filter(({ state }) => states.includes(state)).reduce((sum, { jobs }) => sum + jobs, 0)
  return { waiting: total('created', 'retry'), failed: total('failed') }
}

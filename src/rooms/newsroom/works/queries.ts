import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { isSlug } from '#core/pure/text.ts'
import { type Horizon, silence, type WorkStatus } from './rules.ts'

const works = (db: Database) =>
  db
    .selectFrom('work')
    .select(['work.id', 'slug', 'title', 'purpose', 'lead', 'partners', 'horizon', 'work.status', 'demo'])
    .select(['next_step as nextStep', 'due_on as dueOn', 'due_source_url as dueSourceUrl'])
    .select(['created_at as createdAt', 'updated_at as updatedAt', 'alerted_on as alertedOn'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('work_point')
          .select(['said_on as saidOn', 'work_point.status', 'text', 'source_name as sourceName'])
          .select('source_url as sourceUrl')
          .whereRef('work_id', '=', 'work.id')
          .orderBy('said_on', 'desc')
          .orderBy('work_point.id', 'desc'),
      ).as('points'),
    )

type Row = Awaited<ReturnType<ReturnType<typeof works>['executeTakeFirstOrThrow']>>
export type WorkView = Omit<Row, 'status' | 'horizon'> & {
  status: WorkStatus
  horizon: Horizon
  lastOn: Day | null
  openedOn: Day
}

const viewOf = (row: Row): WorkView => ({
  ...row,
  status: row.status as WorkStatus,
  horizon: row.horizon as Horizon,
  lastOn: row.points[0]?.saidOn ?? null,
  openedOn: parisDay(row.createdAt),
})

/** Every work, what is alive first. */
export const allWorks = async (db: Database): Promise<WorkView[]> => {
  const order = sql`array_position(array['ongoing', 'considered', 'paused', 'done', 'abandoned'], work.status)`
  return (await works(db).orderBy(order).orderBy('title').orderBy('work.id').execute()).map(viewOf)
}

export const workAt = async (db: Database, slug: string): Promise<WorkView> =>
  viewOf(found(isSlug(slug) ? await works(db).where('slug', '=', slug).executeTakeFirst() : null))

export const workById = async (db: Database, id: string): Promise<WorkView> =>
  viewOf(found(isId(id) ? await works(db).where('work.id', '=', id).executeTakeFirst() : null))

/** Works that are silent and whose desk was not told of it: a point said since the last alert begins another silence. */
export const silentWorks = async (db: Database, today: Day): Promise<{ id: Id; title: string; days: number }[]> =>
  (await allWorks(db)).flatMap((work) => {
    const days = silence(work, today)
    const told = work.alertedOn !== null && work.alertedOn > (work.lastOn ?? work.openedOn)
    return days === null || told ? [] : [{ id: work.id, title: work.title, days }]
  })

/** The work of this title opened within this minute: a button pressed twice opens one. */
export const justOpened = async (db: Database, title: string, now: Date): Promise<Id | null> => {
  const row = await db
    .selectFrom('work')
    .select('id')
    .where('title', '=', title)
    .where('created_at', '>', new Date(now.getTime() - 60_000))
    .executeTakeFirst()
  return row?.id ?? null
}

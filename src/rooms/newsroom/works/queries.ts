import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { isId } from '#core/pure/id.ts'
import { type Horizon, silentAfterDays, type WorkStatus } from './rules.ts'

const works = (db: Database) =>
  db
    .selectFrom('work')
    .select(['work.id', 'slug', 'title', 'purpose', 'lead', 'partners', 'horizon', 'work.status', 'demo'])
    .select(['next_step as nextStep', 'due_on as dueOn', 'due_source_url as dueSourceUrl'])
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
export type WorkView = Omit<Row, 'status' | 'horizon'> & { status: WorkStatus; horizon: Horizon; lastOn: Day | null }

const viewOf = (row: Row): WorkView => ({
  ...row,
  status: row.status as WorkStatus,
  horizon: row.horizon as Horizon,
  lastOn: row.points[0]?.saidOn ?? null,
})

/** Every work, what is alive first. */
export const allWorks = async (db: Database): Promise<WorkView[]> => {
  const order = sql`array_position(array['ongoing', 'considered', 'paused', 'done', 'abandoned'], work.status)`
  return (await works(db).orderBy(order).orderBy('position').orderBy('title').execute()).map(viewOf)
}

export const workAt = async (db: Database, slug: string): Promise<WorkView> =>
  viewOf(found(/^[a-z0-9-]{1,100}$/.test(slug) ? await works(db).where('slug', '=', slug).executeTakeFirst() : null))

export const workById = async (db: Database, id: string): Promise<WorkView> =>
  viewOf(found(isId(id) ? await works(db).where('work.id', '=', id).executeTakeFirst() : null))

/** Works alive without a point for too long, whose desk was not told since. */
export const silentWorks = async (db: Database, today: Day) => {
  const { rows } = await sql<{ id: string; title: string; days: number }>`
    select work.id, title, (${today}::date - max(said_on))::int as days
    from work join work_point on work_id = work.id
    where work.status in ('considered', 'ongoing', 'paused')
      and (alerted_on is null or alerted_on < ${today}::date - ${silentAfterDays}::int)
    group by work.id having max(said_on) < ${today}::date - ${silentAfterDays}::int`.execute(db)
  return rows
}

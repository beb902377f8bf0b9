import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

type Past = { id: Id; caseId: Id; kind: 'reply_late' | 'silence'; day: Day }

/** Administrations of cases in hand that have not answered: their term passed since that day, or their silence decides since. */
export const repliesPast = async (db: Database, { from, today }: { from: Day; today: Day }): Promise<Past[]> => {
  const { rows } = await sql<Past>`
    select a.id, a.case_id as "caseId", past.kind, past.day
    from blocker_administration a join blocker_case c on c.id = a.case_id and c.status in ('assigned', 'in_progress')
    cross join lateral (values
      ('reply_late', a.due_on + 1),
      ('silence', case when a.silence <> 'none' then (a.asked_on + make_interval(months => a.silence_months))::date end)) as past (kind, day)
    where a.answer is null and past.day between ${from} and ${today}
    order by past.day, a.id`.execute(db)
  return rows
}

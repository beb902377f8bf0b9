import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { runningStatuses, type Side } from './rules.ts'

/** Proposals made before that day and not answered, and those closed whose six months have come. */
export const nightly = async (db: Database, today: Day, proposedBefore: Day) => ({
  unanswered: await db
    .selectFrom('accompaniment')
    .select('id')
    .where('status', '=', 'proposed')
    .where(sql<Day>`(proposed_at at time zone 'Europe/Paris')::date`, '<', proposedBefore)
    .execute(),
  // asked once: the letter of that event is kept
  sixMonths: await db
    .selectFrom('accompaniment')
    .select('id')
    .where('status', 'in', ['closed', 'six_months'])
    .where('six_months_on', '<=', today)
    .where('six_months_on', '>', sql<Day>`${today}::date - 30`)
    .execute(),
})

export type DueAction = { id: Id; accompanimentId: Id; title: string; side: Side; dueOn: Day }

/** What is to be done within these days, in what is going on, and was not reminded of. */
export const dueSoon = async (db: Database, today: Day, until: Day): Promise<DueAction[]> => {
  const rows = await db
    .selectFrom('accompaniment_action')
    .innerJoin('accompaniment', 'accompaniment.id', 'accompaniment_id')
    .select(['accompaniment_action.id', 'accompaniment_id as accompanimentId', 'title', 'side', 'due_on as dueOn'])
    .where('accompaniment.status', 'in', [...runningStatuses])
    .where('done_at', 'is', null)
    .where('reminded_at', 'is', null)
    .where('due_on', '>=', today)
    .where('due_on', '<=', until)
    .orderBy('due_on')
    .execute()
  return rows.map((row) => ({ ...row, side: row.side as Side, dueOn: row.dueOn ?? today }))
}

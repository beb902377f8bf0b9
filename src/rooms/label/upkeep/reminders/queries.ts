import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { stateOn } from '../../awards/queries.ts'
import { isOnNoAgenda } from '../../committee/queries-subjects.ts'
import type { WaitingFor } from './rules.ts'

/** Does the row of `label_procedure` in hand wait for this? The same as `handOf` and `isLate`, for lists and counts. */
export const waits = (what: WaitingFor, today: Day): RawBuilder<boolean> => {
  const silent = sql<boolean>`label_procedure.status = 'open' and label_procedure.answered_at is null
    and label_procedure.due_on < ${today}::date`
  const answered = sql<boolean>`label_procedure.status = 'open' and label_procedure.answered_at is not null`
  switch (what) {
    case 'answered':
      return sql<boolean>`(${answered})`
    case 'silent':
      return sql<boolean>`(${silent})`
    case 'committee':
      return sql<boolean>`(label_procedure.status = 'committee' and ${isOnNoAgenda('procedure')})`
    case 'late':
      return sql<boolean>`(label_procedure.act_by < ${today}::date
        and (label_procedure.status = 'committee' or ${answered} or ${silent}))`
  }
}

/** All that is open, in any hand. */
export const openProcedures = (db: Database): Promise<{ id: Id }[]> =>
  db.selectFrom('label_procedure').select('id').where('closed_at', 'is', null).orderBy('id').execute()

/** What is open about an award that gave way to the next one, with that one. */
export const leftBehind = (db: Database, today: Day): Promise<{ id: Id; awardId: Id; nextId: Id }[]> =>
  db
    .selectFrom('label_procedure')
    .innerJoin('label_award', 'label_award.id', 'award_id')
    .innerJoin('label_award as next', 'next.renews_id', 'label_award.id')
    .select(['label_procedure.id', 'award_id as awardId', 'next.id as nextId'])
    .where('closed_at', 'is', null)
    .where(stateOn(today), '=', 'replaced')
    .orderBy('label_procedure.id')
    .execute()

import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { stateOn } from '../../awards/queries.ts'
import { reachOf } from '../../desk/queries-access.ts'
import type { AwardState } from '../../rules.ts'
import { lastActivity, lastActivityBy } from '../dormant/queries.ts'
import type { Procedure } from '../procedures/queries.ts'
import { waits } from '../reminders/queries.ts'
import { waitingFor } from '../reminders/rules.ts'
import { type Asked, perPage } from './address.ts'

/** What is open about a label. */
type OpenOne = Pick<Procedure, 'id' | 'kind' | 'status' | 'closedAt' | 'answeredAt' | 'dueOn' | 'actBy'>

export type Line = {
  id: Id
  code: string
  organisation: string
  familyName: string
  state: AwardState | null
  validUntil: Day
  last: Day
  procedure: OpenOne | null
}

/** Does the row of `label_award` in hand hold in one of these places, or inside it? */
export const within = (placeIds: readonly number[]) => sql<boolean>`label_award.id in (
  select award_id from label_award_territory
  where territory_id = any(${[...placeIds]}::integer[])
    or territory_id in (select child_id from territory_parent where parent_id = any(${[...placeIds]}::integer[])))`

/** One page of the labels that this person coordinates, but those of structures they are tied to; the term that comes first, first. */
export const awardLines = async (
  db: Database,
  actor: Actor,
  asked: Asked,
  { today, silentSince }: { today: Day; silentSince: Day },
): Promise<{ lines: Line[]; total: number }> => {
  const { coordinates, tied } = await reachOf(db, actor, today)
  const q = asked.q.trim()
  const waiting = waitingFor.find((one) => one === asked.sign)
  const matching = db
    .selectFrom('label_award')
    .innerJoin('sheet', 'sheet.id', 'label_award.organisation_id')
    .innerJoin('label_family', 'label_family.code', 'label_award.family')
    .leftJoin('label_procedure', (join) =>
      join.onRef('label_procedure.award_id', '=', 'label_award.id').on('label_procedure.closed_at', 'is', null),
    )
    .$if(coordinates !== 'everywhere', (query) => query.where(within(coordinates === 'everywhere' ? [] : coordinates)))
    .$if(tied.length > 0, (query) => query.where('label_award.organisation_id', 'not in', tied))
    .$if(asked.family !== null, (query) => query.where('label_award.family', '=', asked.family ?? ''))
    .$if(asked.state !== null, (query) => query.where(stateOn(today), '=', asked.state))
    .$if(asked.placeId !== null, (query) => query.where(within([asked.placeId ?? 0])))
    .$if(asked.sign === 'open', (query) => query.where('label_procedure.id', 'is not', null))
    .$if(waiting !== undefined, (query) => query.where(waits(waiting ?? 'late', today)))
    .$if(asked.sign === 'soon', (query) =>
      query
        .where(stateOn(today), '=', 'active')
        .where('valid_until', '>=', today)
        .where('valid_until', '<=', addDays(today, 90)),
    )
    .$if(asked.sign === 'dormant', (query) =>
      query.where(stateOn(today), '=', 'active').where(lastActivity, '<=', silentSince),
    )
    .$if(q !== '', (query) =>
      query.where(
        sql<boolean>`(strpos(lower(label_award.code), ${q.toLowerCase()}) > 0
          or strpos(lower(unaccent(sheet.name || ' ' || coalesce(sheet.acronym, ''))), lower(unaccent(${q}))) > 0)`,
      ),
    )
  const { n } = await matching.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const rows = await matching
    .select(['label_award.id', 'label_award.code', 'sheet.name as organisation', 'label_family.name as familyName'])
    .select([stateOn(today).as('state'), 'valid_until as validUntil', lastActivityBy(today).as('last')])
    .select(['label_procedure.id as procedureId', 'label_procedure.kind', 'label_procedure.status', 'act_by as actBy'])
    .select(['answered_at as answeredAt', 'due_on as dueOn', 'label_procedure.closed_at as closedAt'])
    .orderBy(sql`valid_until < ${today}::date`)
    .orderBy('valid_until')
    .orderBy('label_award.id')
    .limit(perPage)
    .offset((asked.page - 1) * perPage)
    .execute()
  return { lines: rows.map(lineOf), total: n }
}

type Row = Omit<Line, 'procedure'> &
  Pick<OpenOne, 'closedAt' | 'answeredAt' | 'dueOn' | 'actBy'> & {
    procedureId: Id | null
    kind: string | null
    status: string | null
  }

const lineOf = ({ procedureId, kind, status, closedAt, answeredAt, dueOn, actBy, ...line }: Row): Line => ({
  ...line,
  procedure:
    procedureId === null
      ? null
      : {
          ...{ id: procedureId, kind: kind as OpenOne['kind'], status: status as OpenOne['status'] },
          ...{ closedAt, answeredAt, dueOn, actBy },
        },
})

/** The last day something was done with one award. */
export const lastActivityOf = async (db: Database, id: Id, today: Day): Promise<Day> =>
  (
    await db
      .selectFrom('label_award')
      .select(lastActivityBy(today).as('last'))
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).last

import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { stateOn } from '../../awards/queries.ts'
import type { ProcedureKind } from '../../committee/rules.ts'
import { reachOf } from '../../desk/queries-access.ts'
import type { AwardState } from '../../rules.ts'
import { lastActivity } from '../dormant/queries.ts'
import { type Asked, perPage } from './address.ts'

export type Line = {
  id: Id
  code: string
  organisation: string
  familyName: string
  state: AwardState | null
  validUntil: Day
  last: Day
  procedure: ProcedureKind | null
}

const within = (placeIds: readonly number[]) => sql<boolean>`label_award.id in (
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
  const matching = db
    .selectFrom('label_award')
    .innerJoin('sheet', 'sheet.id', 'label_award.organisation_id')
    .innerJoin('label_family', 'label_family.code', 'label_award.family')
    .leftJoin('label_procedure as procedure', (join) =>
      join.onRef('procedure.award_id', '=', 'label_award.id').on('procedure.closed_at', 'is', null),
    )
    .$if(coordinates !== 'everywhere', (query) => query.where(within(coordinates === 'everywhere' ? [] : coordinates)))
    .$if(tied.length > 0, (query) => query.where('label_award.organisation_id', 'not in', tied))
    .$if(asked.family !== null, (query) => query.where('label_award.family', '=', asked.family ?? ''))
    .$if(asked.state !== null, (query) => query.where(stateOn(today), '=', asked.state))
    .$if(asked.placeId !== null, (query) => query.where(within([asked.placeId ?? 0])))
    .$if(asked.sign === 'open', (query) => query.where('procedure.id', 'is not', null))
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
    .select([stateOn(today).as('state'), 'valid_until as validUntil', lastActivity.as('last')])
    .select('procedure.kind as procedure')
    .orderBy(sql`valid_until < ${today}::date`)
    .orderBy('valid_until')
    .orderBy('label_award.id')
    .limit(perPage)
    .offset((asked.page - 1) * perPage)
    .execute()
  return { lines: rows.map((row) => ({ ...row, procedure: row.procedure as ProcedureKind | null })), total: n }
}

/** The last day something was done with one award. */
export const lastActivityOf = async (db: Database, id: Id): Promise<Day> =>
  (await db.selectFrom('label_award').select(lastActivity.as('last')).where('id', '=', id).executeTakeFirstOrThrow())
    .last

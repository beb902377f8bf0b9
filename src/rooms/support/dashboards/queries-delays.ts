import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { type Place, projectsIn, withinPlace } from './queries.ts'
import type { Answers, LateQueue } from './rules.ts'

/** Days from the moment a project was before a structure, with its holder's consent, to its yes or its no. */
const daysTaken = sql`extract(epoch from answered_at - consented_at) / 86400`
const median = sql`round((percentile_cont(0.5) within group (order by ${daysTaken}))::numeric)::int`

const notInvented = (counted: boolean) =>
  counted
    ? sql`true`
    : sql`not referral.demo and not exists (select from sheet where fictional and sheet.id in (referral.project_id, referral.from_id, referral.to_id))`

/** How long these structures take to answer, whatever the project; those that never answered are left out. */
export const answersOf = async (
  db: Database,
  ids: readonly Id[],
  withInvented: boolean,
): Promise<ReadonlyMap<Id, Answers>> => {
  const { rows } = await sql<Answers & { id: Id }>`
    with asked as materialized (
      select id, id as stands_for from sheet where id = any(${[...ids]}::uuid[]) and merged_into_id is null
      union all select id, merged_into_id from sheet where merged_into_id = any(${[...ids]}::uuid[]))
    select stands_for as id, count(*)::int as answers, ${median} as days
    from asked join referral on to_id = asked.id
    where answered_at is not null and consented_at is not null and ${notInvented(withInvented)}
    group by stands_for`.execute(db)
  return new Map(rows.map(({ id, answers, days }) => [id, { answers, days }]))
}

/** The same for the projects of a place, whoever answered. */
export const answersIn = async (db: Database, place: Place, withInvented: boolean): Promise<Answers> => {
  const { rows } = await sql<Answers>`
    with of_place as materialized (${projectsIn(place)})
    select count(*)::int as answers, ${median} as days from referral ${withinPlace(place)}
    where answered_at is not null and consented_at is not null and ${notInvented(withInvented)}`.execute(db)
  return found(rows[0])
}

/** What those who coordinate look back on, in days. */
const lookedBack = 90

/**
 * Who keeps projects of a place waiting, labelled still or not: before them for longer than `longest` days, or that ended there without an
 * answer lately. Only for those who coordinate.
 */
export const lateQueues = async (
  db: Database,
  place: Place,
  { day, longest }: { day: Day; longest: number },
): Promise<LateQueue[]> => {
  const { rows } = await sql<LateQueue>`
    with of_place as materialized (${projectsIn(place)}),
    late as materialized (
      select to_id, status from referral ${withinPlace(place)}
      where consented_at is not null and (
        status = 'agreed_by_holder' and (moved_at at time zone 'Europe/Paris')::date < ${addDays(day, -longest)}::date
        or status = 'expired' and answered_at is null
          and (closed_at at time zone 'Europe/Paris')::date >= ${addDays(day, -lookedBack)}::date))
    select sheet.id, sheet.name, sheet.slug,
      count(*) filter (where late.status = 'agreed_by_holder')::int as waiting,
      count(*) filter (where late.status = 'expired')::int as unanswered
    from late join sheet as named on named.id = to_id join sheet on sheet.id = coalesce(named.merged_into_id, named.id)
    group by sheet.id
    order by waiting desc, unanswered desc, lower(unaccent(sheet.name)), sheet.id`.execute(db)
  return rows
}

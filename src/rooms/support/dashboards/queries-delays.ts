import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
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
    select support_standing(to_id) as id, count(*)::int as answers, ${median} as days
    from referral
    where support_standing(to_id) = any(${[...ids]}::uuid[]) and answered_at is not null and consented_at is not null
      and ${notInvented(withInvented)}
    group by support_standing(to_id)`.execute(db)
  return new Map(rows.map(({ id, answers, days }) => [id, { answers, days }]))
}

/** The same for the projects of a place, whoever answered. */
export const answersIn = async (db: Database, territoryId: number, withInvented: boolean): Promise<Answers> => {
  const { rows } = await sql<Answers>`
    select count(*)::int as answers, ${median} as days from referral
    where answered_at is not null and consented_at is not null and ${notInvented(withInvented)}
      and (support_standing(project_id) in (
        select sheet_id from sheet_territory where territory_id = ${territoryId}::integer
          or territory_id in (select child_id from territory_parent where parent_id = ${territoryId}::integer))
        or (select kind from territory where id = ${territoryId}::integer) = 'country')`.execute(db)
  return found(rows[0])
}

/** What those who coordinate look back on, in days. */
const lookedBack = 90

/**
 * Of these structures, those that keep projects waiting: before them for longer than `longest` days, or that ended there without an answer
 * lately. Only for those who coordinate.
 */
export const lateQueues = async (
  db: Database,
  ids: readonly Id[],
  { day, longest }: { day: Day; longest: number },
): Promise<LateQueue[]> => {
  const { rows } = await sql<LateQueue>`
    select * from (
      select sheet.id, sheet.name, sheet.slug,
        count(*) filter (where referral.status = 'agreed_by_holder'
          and (moved_at at time zone 'Europe/Paris')::date < ${addDays(day, -longest)}::date)::int as waiting,
        count(*) filter (where referral.status = 'expired' and answered_at is null
          and (closed_at at time zone 'Europe/Paris')::date >= ${addDays(day, -lookedBack)}::date)::int as unanswered
      from referral join sheet on sheet.id = support_standing(to_id)
      where sheet.id = any(${[...ids]}::uuid[]) and consented_at is not null
      group by sheet.id) as queue
    where waiting + unanswered > 0
    order by waiting desc, unanswered desc, lower(unaccent(name))`.execute(db)
  return rows
}

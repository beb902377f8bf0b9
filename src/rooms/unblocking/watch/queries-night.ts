import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import { countsOn } from './queries-cell.ts'
import { type Alike, alikeDays, alikeFrom } from './rules.ts'

export type Repeated = Alike & { territoryId: number | null; demo: boolean }

/**
 * What repeats, of what no alert settled yet: in a region, three cases alike in twelve months; in the country, the same across two regions at
 * least, since what one region holds alone is told there. Once an alert is settled, only cases filed after it was raised count again.
 */
export const repeatedCases = async (db: Database, today: Day): Promise<Repeated[]> => {
  const { rows } = await sql<Repeated>`
    with alike as (
      select c.id, c.matter, c.how, c.administration_kind, c.demo, c.filed_at, r.id as region
      from blocker_case c left join territory r on r.kind = 'region' and r.id = any(c.place_ids)
      where c.number is not null and c.status not in ('draft', 'awaiting_consent', 'withdrawn')
        and c.administration_kind is not null
        and (c.filed_at at time zone 'Europe/Paris')::date > ${addDays(today, -alikeDays)}::date),
    spread as (
      select id, matter, how, administration_kind, demo, filed_at, region as territory_id, region from alike where region is not null
      union all
      select id, matter, how, administration_kind, demo, filed_at, null, region from alike)
    select s.matter, s.how, s.administration_kind as "administrationKind", s.demo, s.territory_id as "territoryId",
      count(distinct s.id)::int as cases
    from spread s where not exists (
      select 1 from watch_alert a where a.matter = s.matter and a.how = s.how and a.administration_kind = s.administration_kind
        and a.territory_id is not distinct from s.territory_id and a.demo = s.demo and a.settled_at is not null
        and a.raised_at >= s.filed_at)
    group by s.matter, s.how, s.administration_kind, s.demo, s.territory_id
    having count(distinct s.id) >= ${alikeFrom} and (s.territory_id is not null or count(distinct s.region) >= 2)
    order by s.matter, s.how, s.administration_kind, s.territory_id nulls last`.execute(db)
  return rows
}

export type LastReview = { territoryId: number | null; demo: boolean; heldOn: Day }

/** For each place that closed a review, in each world, when the last one was held. */
export const lastReviews = async (db: Database): Promise<LastReview[]> => {
  const { rows } = await sql<LastReview>`
    select territory_id as "territoryId", demo, max(${countsOn}) as "heldOn" from watch_review
    where status = 'closed' group by territory_id, demo order by territory_id nulls first, demo`.execute(db)
  return rows
}

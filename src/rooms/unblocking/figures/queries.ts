import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Figures, Tallied } from './numbers.ts'
import { published } from './published.ts'
import { type Dimension, dimensions } from './rules.ts'

/** Filed since that day, or before it: never both, or their difference would be told. `withInvented`, when it is all there is. */
type Asked = { since: Day; before: boolean; withInvented: boolean; today: Day }

const during = ({ since, before }: Asked) => (before ? sql`filed_at < ${since}::date` : sql`filed_at >= ${since}::date`)

const days = (from: string, to: string): RawBuilder<unknown> =>
  sql`percentile_cont(0.5) within group (order by extract(epoch from ${sql.ref(to)} - ${sql.ref(from)}) / 86400.0)`

const cases = (asked: Asked) => sql`
  select c.id, c.how, c.matter, c.administration_kind as administration, region.name as region, root.name as challenge,
    coalesce(checked.answer, 'unasked') as door,
    outcome.kind as outcome, c.filed_at, c.qualified_at, c.assigned_at, c.answered_at, c.status, c.climbs, c.lacked_level_at,
    c.status in ('filed', 'qualified', 'assigned', 'in_progress')
      and (c.late_since is not null or coalesce(c.due_on < ${asked.today}, false)) as late,
    exists (select 1 from blocker_event e where e.case_id = c.id and e.verb = 'rose') as rose,
    exists (select 1 from blocker_outcome o where o.case_id = c.id and o.contested_at is not null) as contested
  from blocker_case c
  left join lateral (select name from territory where id = any(c.place_ids) and kind = 'region' limit 1) region on true
  left join challenge given on given.id = c.challenge_id
  left join challenge kept on kept.id = coalesce(given.merged_into_id, given.id)
  left join challenge root on root.id = coalesce(kept.parent_id, kept.id)
  left join lateral (select kind from blocker_outcome where case_id = c.id order by given_at desc limit 1) outcome on true
  left join lateral (select details->>'desk_answer' as answer from blocker_event
    where case_id = c.id and verb in ('filed', 'proposed') and details ? 'desk_answer' order by id desc limit 1) checked on true
  where c.number is not null and (${asked.withInvented}::boolean or not c.demo) and c.${during(asked)}`

/** What may be said in public of the cases: nothing of fewer than five, the rest in fives; never whose, nor what about. The two periods have no case in common. */
export const figuresOf = async (db: Database, asked: Asked): Promise<Figures> => {
  const { rows } = await sql<Omit<Tallied, 'invented' | 'withInvented'>>`
    with counted as materialized (${cases(asked)}),
    lines as (${sql.join(dimensions.map(lineOf), sql` union all `)})
    select
      (select json_build_object('filed', count(*), 'open', count(*) filter (where status in ('filed', 'qualified', 'assigned', 'in_progress')),
        'answered', count(*) filter (where answered_at is not null), 'withdrawn', count(*) filter (where status = 'withdrawn'),
        'late', count(*) filter (where late), 'rose', count(*) filter (where rose), 'climbed', count(*) filter (where climbs > 0),
        'lacks_level', count(*) filter (where lacked_level_at is not null), 'contested', count(*) filter (where contested)) from counted) as counted,
      (select json_build_object('sorting', ${days('filed_at', 'qualified_at')}, 'hand', ${days('qualified_at', 'assigned_at')},
        'answer', ${days('assigned_at', 'answered_at')}, 'whole', ${days('filed_at', 'answered_at')}) from counted) as medians,
      (select json_build_object('sorting', count(qualified_at), 'hand', count(assigned_at),
        'answer', count(*) filter (where assigned_at is not null and answered_at is not null), 'whole', count(answered_at)) from counted) as told,
      (select coalesce(json_agg(lines), '[]') from lines) as lines,
      (select json_build_object('region', (select json_agg(name) from territory where kind = 'region'),
        'challenge', (select json_agg(name) from challenge where parent_id is null and merged_into_id is null))) as named`.execute(
    db,
  )
  const row = rows[0]
  if (!row) throw new Error('An aggregate answers one row')
  const { withInvented } = asked
  return published({ ...row, withInvented, invented: await inventedCases(db, asked) })
}

const lineOf = (dimension: Dimension): RawBuilder<unknown> => sql`
  select ${sql.lit(dimension)} as dimension, ${sql.ref(dimension)} as value, count(*)::int as cases, count(answered_at)::int as answered,
    ${days('filed_at', 'answered_at')} as median
  from counted where ${dimension === 'outcome' ? sql`answered_at is not null` : sql`true`} group by ${sql.ref(dimension)}`

const inventedCases = async (db: Database, asked: Asked): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from blocker_case
    where demo and number is not null and ${during(asked)}`.execute(db)
  return rows[0]?.n ?? 0
}

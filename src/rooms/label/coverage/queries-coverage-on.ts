import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import { standingOn } from '../register/queries-standing.ts'
import type { Family } from '../rules.ts'
import type { Coverage, Supporter, Told } from './rules.ts'

/** Each department that each labelled structure reaches that day, once: wholly, or in part of it. */
const reachOn = (day: Day) => sql`
  select family, organisation_id, code, bool_or(whole) as whole
  from (${standingOn(day)}) as standing
  join label_award_territory on award_id = standing.id
  join territory_department using (territory_id)
  where state = 'active'
  group by family, organisation_id, code`

/** How many labelled structures of each family reach each department. */
export const coverageOn = async (db: Database, day: Day): Promise<Coverage> => {
  const { rows } = await sql<{ family: Family; code: string; whole: number; partly: number }>`
    select family, code, count(*) filter (where whole)::int as whole, count(*) filter (where not whole)::int as partly
    from (${reachOn(day)}) as reach group by family, code`.execute(db)
  const coverage: Coverage = {}
  for (const { family, code, whole, partly } of rows) {
    const ofFamily = coverage[family] ?? {}
    coverage[family] = Object.assign(ofFamily, { [code]: { whole, partly } })
  }
  return coverage
}

/** Where each family was, the last time gaps were told; nothing before the first time. */
export const toldCoverage = async (db: Database): Promise<Told> => {
  const rows = await db
    .selectFrom('label_coverage_told')
    .select(['family', (eb) => eb.fn.agg<string[]>('array_agg', ['department_code']).as('codes')])
    .groupBy('family')
    .execute()
  return Object.fromEntries(rows.map(({ family, codes }) => [family, new Set(codes)]))
}

/** The labelled structures that reach these departments, by name. */
export const supportersIn = async (db: Database, codes: readonly string[], day: Day): Promise<Supporter[]> => {
  const { rows } = await sql<Supporter>`
    select sheet.id, sheet.name, sheet.slug, sheet.fictional, family, bool_or(whole) as whole, array_agg(code order by code) as codes
    from (${reachOn(day)}) as reach join sheet on sheet.id = reach.organisation_id
    where code = any(${[...codes]}::text[]) and sheet.status <> 'draft'
    group by sheet.id, family
    order by lower(unaccent(sheet.name)), sheet.id, family`.execute(db)
  return rows
}

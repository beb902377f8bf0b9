import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { standingOn } from '../register/queries-standing.ts'
import type { Family } from '../rules.ts'
import type { Coverage, Department, Supporter } from './rules.ts'

/** The departments of today, overseas included, by code. The other overseas places are not departments. */
export const departments = async (db: Database): Promise<Department[]> => {
  const { rows } = await sql<Department>`
    select d.id, d.code, d.name, d.slug, r.name as region, r.code as "regionCode"
    from territory d
    join territory_parent on child_id = d.id
    join territory r on r.id = parent_id and r.kind = 'region'
    where d.kind = 'department' and d.current and d.zone in ('metro', 'drom')
    order by d.code`.execute(db)
  return rows
}

type Held = { family: Family; organisationId: Id; placeId: number }

/** The labels that hold that day, place by place. */
const heldOn = async (db: Database, day: Day): Promise<Held[]> => {
  const { rows } = await sql<Held>`
    select family, organisation_id as "organisationId", territory_id as "placeId"
    from (${standingOn(day)}) as standing join label_award_territory on award_id = standing.id
    where state = 'active'`.execute(db)
  return rows
}

type Lying = { placeId: number; code: string; whole: boolean }

/**
 * Which departments these places lie in. The country, a region and a department cover their departments wholly; a group of communes or a
 * commune only touches them, unless the department is that one commune.
 */
const departmentsOf = async (db: Database, placeIds: readonly number[]): Promise<Map<number, Lying[]>> => {
  const { rows } = await sql<Lying>`
    with places as materialized (select id, kind, code, department_code from territory where id = any(${[...placeIds]}::integer[]))
    select p.id as "placeId", d.code, true as whole from places p cross join territory d
      where p.kind = 'country' and d.kind = 'department'
    union all
    select p.id, d.code, true from places p
      join territory_parent on parent_id = p.id join territory d on d.id = child_id and d.kind = 'department'
      where p.kind = 'region'
    union all select id, code, true from places where kind = 'department'
    union all
    select distinct p.id, c.department_code, false from places p
      join territory_parent on parent_id = p.id join territory c on c.id = child_id and c.kind = 'commune'
      where p.kind = 'epci'
    union all
    select id, department_code, department_code in (
      select department_code from territory where kind = 'commune' and current group by 1 having count(*) = 1)
      from places where kind = 'commune'`.execute(db)
  return Map.groupBy(rows, ({ placeId }) => placeId)
}

type Reach = { family: Family; organisationId: Id; code: string; whole: boolean }

/** Each department that each labelled structure reaches, once; put together here: PostgreSQL takes these lists for short ones. */
const reachOn = async (db: Database, day: Day): Promise<Reach[]> => {
  const held = await heldOn(db, day)
  const lying = await departmentsOf(db, [...new Set(held.map(({ placeId }) => placeId))])
  const reach = new Map<string, Reach>()
  for (const { family, organisationId, placeId } of held)
    for (const { code, whole } of lying.get(placeId) ?? []) {
      const key = `${family} ${organisationId} ${code}`
      reach.set(key, { family, organisationId, code, whole: whole || reach.get(key)?.whole === true })
    }
  return [...reach.values()]
}

export const coverageOn = async (db: Database, day: Day): Promise<Coverage> => {
  const coverage: Coverage = {}
  for (const { family, code, whole } of await reachOn(db, day)) {
    const ofFamily = coverage[family] ?? {}
    const cover = ofFamily[code] ?? { whole: 0, partly: 0 }
    const more = { whole: cover.whole + (whole ? 1 : 0), partly: cover.partly + (whole ? 0 : 1) }
    coverage[family] = Object.assign(ofFamily, { [code]: more })
  }
  return coverage
}

/** The labelled structures that reach these departments, by name. */
export const supportersIn = async (db: Database, codes: readonly string[], day: Day): Promise<Supporter[]> => {
  const reach = (await reachOn(db, day)).filter(({ code }) => codes.includes(code))
  const ids = [...new Set(reach.map(({ organisationId }) => organisationId))]
  const { rows } = await sql<Pick<Supporter, 'name' | 'slug' | 'fictional'> & { id: Id }>`
    select id, name, slug, fictional from sheet where id = any(${ids}::uuid[]) and status <> 'draft'
    order by lower(unaccent(name)), id`.execute(db)
  const byStructure = Map.groupBy(reach, ({ organisationId }) => organisationId)
  return rows.flatMap(({ id, ...structure }) =>
    [...Map.groupBy(byStructure.get(id) ?? [], ({ family }) => family)].map(([family, all]) => ({
      ...structure,
      family,
      whole: all.some(({ whole }) => whole),
      codes: all.map(({ code }) => code).sort(),
    })),
  )
}

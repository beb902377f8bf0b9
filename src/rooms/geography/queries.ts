import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { paths } from './paths.ts'
import { contextOf, type PlaceKind, type PlaceView, type Typology, typologies, typologiesOf } from './rules.ts'
import { kindLabel } from './words.ts'

/** These places, in the order asked; unknown ids are left out. */
export const placesByIds = async (db: Database, ids: readonly number[]): Promise<PlaceView[]> => {
  if (ids.length === 0) return []
  const read = await sql<PlaceRow>`
    select id, kind, code, name, slug, zone, epci_type as "epciType",
      (select coalesce(json_agg(json_build_object('kind', p.kind, 'name', p.name) order by p.kind), '[]')
        from territory_parent join territory p on p.id = parent_id
        where child_id = t.id and p.kind in ('department', 'region')) as parents,
      case when t.kind = 'epci' and t.department_code is null then (
        select array_agg(distinct d.name) from territory_parent
        join territory c on c.id = child_id and c.kind = 'commune'
        join territory d on d.kind = 'department' and d.code = c.department_code
        where parent_id = t.id)
      else '{}' end as departments
    from territory t where id = any(${ids}::integer[])`.execute(db)
  const byId = new Map(read.rows.map((row) => [row.id, placeView(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

type PlaceRow = {
  id: number
  kind: PlaceKind
  code: string
  name: string
  slug: string
  zone: string
  epciType: string | null
  parents: { kind: string; name: string }[]
  departments: string[] | null
}

const placeView = ({ id, kind, code, name, slug, ...row }: PlaceRow): PlaceView => ({
  id,
  kind,
  code,
  name,
  slug,
  path: paths.place(slug),
  kindLabel: kindLabel({ kind, code, ...row }),
  context: contextOf({ kind, name }, row.parents, row.departments ?? []),
})

export const placeById = async (db: Database, id: number): Promise<PlaceView | null> =>
  (await placesByIds(db, [id]))[0] ?? null

/** These places and all that contain them, each once: what a grant or a search entry is compared with. */
export const ancestorsOf = async (db: Database, ids: readonly number[]): Promise<number[]> => {
  const read = await sql<{ id: number }>`
    select id from territory where id = any(${ids}::integer[])
    union select parent_id from territory_parent where child_id = any(${ids}::integer[])
    order by id`.execute(db)
  return read.rows.map(({ id }) => id)
}

/** Codes of the departments these places lie in, sorted. None for the whole country: it is everywhere, hence nowhere on a map. */
export const departmentCodesOf = async (db: Database, ids: readonly number[]): Promise<string[]> => {
  const read = await sql<{ code: string }>`
    select department_code as code from territory where id = any(${ids}::integer[]) and department_code is not null
    union
    select c.department_code from territory t
    join territory_parent on parent_id = t.id
    join territory c on c.id = child_id and c.kind = case t.kind when 'region' then 'department' else 'commune' end
    where t.id = any(${ids}::integer[]) and t.kind in ('region', 'epci') and t.department_code is null
    order by code`.execute(db)
  return read.rows.map(({ code }) => code)
}

export type PlaceKeys = { placeIds: number[]; departmentCodes: string[] }

/** What the search finds something at these places by; nothing when it is nowhere in particular. */
export const placeKeysOf = async (db: Database, ids: readonly number[]): Promise<PlaceKeys> =>
  ids.length === 0
    ? { placeIds: [], departmentCodes: [] }
    : { placeIds: await ancestorsOf(db, ids), departmentCodes: await departmentCodesOf(db, ids) }

/** The classes of these places: rural, periurban, urban, overseas. A region or the country has no class of its own. */
export const ruralitiesOf = async (db: Database, ids: readonly number[]): Promise<Typology[]> => {
  const rows = await db
    .selectFrom('territory')
    .select(['rurality', 'zone'])
    .distinct()
    .where('id', 'in', [...ids, 0])
    .execute()
  const present = new Set(rows.flatMap(typologiesOf))
  return typologies.filter((typology) => present.has(typology))
}

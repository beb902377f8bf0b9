import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { placesByIds } from '../queries.ts'
import type { PlaceView } from '../rules.ts'

/** A sheet that acts over a wider place than the one asked; `over` names that place. */
export type WiderSheet = {
  kind: string
  path: string
  title: string
  summary: string
  fictional: boolean
  over: string
}

const fromEachLevel = 50
const shownWider = 8

/**
 * Who acts here from further up: sheets attached to a place that contains this one, the nearest level first, each once. The search
 * index holds every ancestor of a place alike, so that only the directory's own table can tell.
 */
export const sheetsFromWider = async (
  db: Database,
  id: number,
  ancestors: readonly number[],
): Promise<WiderSheet[]> => {
  const found = await sql<WiderSheet>`
    select kind, path, title, summary, fictional, over
    from (
      select distinct on (e.id) e.id, e.kind, e.path, e.title, e.summary, e.fictional, p.name as over, level
      from unnest(${ancestors}::integer[]) with ordinality as up (id, level)
      join territory p on p.id = up.id
      cross join lateral (
        select sheet_id from sheet_territory where territory_id = up.id order by sheet_id limit ${fromEachLevel}) as attached
      join search_entry e on e.kind in ('organisation', 'project') and e.subject_id = attached.sheet_id::text
      where not e.place_ids @> array[${id}]::integer[]
      order by e.id, level) as nearest
    order by level, (kind = 'project'), title, id
    limit ${shownWider}`.execute(db)
  return found.rows
}

/** A place beside the one asked, with the number of its sheets; null when they were too many to count. */
export type Neighbour = PlaceView & { sheets: number | null }

const counted = 1_000
const shownNeighbours = 6

/** Places of the same level that have something, in the nearest wider place where there are any; those with most sheets first. */
export const placesAround = async (db: Database, place: PlaceView, parents: PlaceView[]): Promise<Neighbour[]> => {
  for (const parent of parents) {
    if (parent.kind === 'country' && place.kind !== 'region') break
    const neighbours = await neighboursIn(db, place, parent.id)
    if (neighbours.length > 0) return neighbours
  }
  return []
}

const neighboursIn = async (db: Database, { id, kind }: PlaceView, parentId: number): Promise<Neighbour[]> => {
  const found = await sql<{ id: number; sheets: number; read: number }>`
    with beside as materialized (
      select t.id, population from territory_parent join territory t on t.id = child_id
      where parent_id = ${parentId} and kind = ${kind} and current and t.id <> ${id}),
    attached as materialized (
      select sheet_id, territory_id
      from sheet_territory join sheet on sheet.id = sheet_id and status = 'published'
      where territory_id in (select child_id from territory_parent where parent_id = ${parentId})
      limit ${counted}),
    within as (
      select sheet_id, territory_id as id from attached
      union all select sheet_id, parent_id from attached join territory_parent on child_id = territory_id)
    select id, count(distinct sheet_id) as sheets, (select count(*) from attached) as read
    from within join beside using (id)
    group by id, population
    order by sheets desc, population desc nulls last, id
    limit ${shownNeighbours}`.execute(db)
  const sheets = new Map(found.rows.map((row) => [row.id, row.read < counted ? row.sheets : null]))
  const places = await placesByIds(db, [...sheets.keys()])
  return places.map((place) => ({ ...place, sheets: sheets.get(place.id) ?? null }))
}

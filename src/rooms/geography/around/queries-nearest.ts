import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { countLimit } from '#core/search/types.ts'
import type { PlaceView } from '../rules.ts'

export type Nearest = PlaceView & { projects: number }

/** Of these places, given the nearest first, the first that has projects. Never the country: everything is there. */
export const nearestWithProjects = async (db: Database, wider: readonly PlaceView[]): Promise<Nearest | null> => {
  const places = wider.filter(({ kind }) => kind !== 'country')
  const { rows } = await sql<{ id: number; projects: number }>`
    select up.id, here.projects
    from unnest(${places.map(({ id }) => id)}::integer[]) with ordinality as up (id, level)
    join search_value kind on kind.list = 'kinds' and kind.value = 'project'
    cross join lateral (
      select count(*) as projects from (
        select from search_key where keys @@ ('@' || up.id || '&#' || kind.id)::tsquery limit ${countLimit}) as found) as here
    where here.projects > 0 order by level limit 1`.execute(db)
  const [nearest] = rows
  const place = places.find(({ id }) => id === nearest?.id)
  return place && nearest ? { ...place, projects: nearest.projects } : null
}

import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Random } from './random.ts'

/** A place with all that contains it. `parents` go from the nearest to the country. */
export type Place = {
  id: number
  kind: string
  name: string
  zone: string
  population: number
  rurality: string | null
  departmentCode: string | null
  parents: number[]
}

export type Places = {
  byId: Map<number, Place>
  /** A commune, as likely as one of its inhabitants to be met. */
  anywhere: (random: Random) => Place
}

/** Every place of the country, from the database. Fails when the geography is not loaded. */
export const readPlaces = async (db: Database): Promise<Places> => {
  const { rows } = await sql<Place>`
    select t.id, t.kind, t.name, t.zone, coalesce(t.population, 0) as population, t.rurality,
      t.department_code as "departmentCode",
      coalesce(array_agg(p.id order by p.kind = 'country', p.kind = 'region', p.kind = 'department')
        filter (where p.id is not null), '{}') as parents
    from territory t
    left join territory_parent on child_id = t.id
    left join territory p on p.id = parent_id
    where t.current
    group by t.id
    order by t.kind, t.code`.execute(db)
  const communes = rows.filter((place) => place.kind === 'commune' && place.population > 0)
  if (communes.length === 0) throw new Error('no commune in the database: load the geography first')
  const upTo: number[] = []
  let inhabitants = 0
  for (const { population } of communes) {
    inhabitants += population
    upTo.push(inhabitants)
  }
  return {
    byId: new Map(rows.map((place) => [place.id, place])),
    anywhere: (random) => communes[firstAbove(upTo, random.below(inhabitants))] as Place,
  }
}

/** The index of the first value above `x` in a rising list. */
const firstAbove = (rising: readonly number[], x: number): number => {
  let [low, high] = [0, rising.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) > x) high = middle
    else low = middle + 1
  }
  return low
}

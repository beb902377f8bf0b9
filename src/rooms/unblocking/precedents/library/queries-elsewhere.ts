import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { isPublished, lineColumns, type PrecedentLine, publishedOnes } from './queries-list.ts'

const shown = 4

/** The last precedents said to be of this place, of one inside it, or of the department or the region around it. */
export const precedentsAround = async (db: Database, placeId: number): Promise<PrecedentLine[]> => {
  const { rows } = await sql<PrecedentLine>`
    select ${lineColumns} from ${publishedOnes}
    where ${isPublished} and p.territory_id = any(array(
      select ${placeId}::integer union select child_id from territory_parent where parent_id = ${placeId}
      union select parent_id from territory_parent where child_id = ${placeId}))
    order by p.territory_id = ${placeId} desc, p.published_at desc, p.id limit ${shown}`.execute(db)
  return rows
}

/** The last precedents about any of these challenges. */
export const precedentsOn = async (db: Database, challengeIds: readonly number[]): Promise<PrecedentLine[]> => {
  const { rows } = await sql<PrecedentLine>`
    select ${lineColumns} from ${publishedOnes}
    where ${isPublished} and exists (select from precedent_challenge c where c.precedent_id = p.id and c.challenge_id = any(${[...challengeIds]}::integer[]))
    order by p.published_at desc, p.id limit ${shown}`.execute(db)
  return rows
}

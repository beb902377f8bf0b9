import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import { isVacant } from '../look/queries-near.ts'
import { type Asked, saying } from './queries.ts'
import type { Tally } from './rules.ts'

/** The communities asked, anywhere and of any status that is not closed unless closed ones are asked: how many have ground in each department. */
export const communitiesByDepartment = async (
  db: Database,
  { q, status, vacant }: Pick<Asked, 'q' | 'status' | 'vacant'>,
  today: Day,
): Promise<Tally[]> => {
  const { rows } = await sql<Tally>`
    with asked as (
      select c.id, c.status, ${isVacant(today)} as vacant from community c join territory t on t.id = c.territory_id
      where (c.status = 'closed') = ${status === 'closed'} ${saying(q)})
    select d.code, coalesce(t.name, d.code) as name, a.status, a.vacant, count(distinct a.id) as communities
    from asked a join community_territory ct on ct.community_id = a.id
    join territory_department d on d.territory_id = ct.territory_id
    left join territory t on t.kind = 'department' and t.code = d.code
    where d.code is not null ${vacant ? sql`and a.vacant` : sql``}
    group by d.code, t.name, a.status, a.vacant`.execute(db)
  return rows
}

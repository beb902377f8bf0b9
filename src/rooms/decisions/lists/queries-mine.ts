import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** An open decision in which a person has a voice that nobody used, and holds no pen. `body`: whose decision it is. */
export type Awaiting = { id: Id; title: string; method: string; closesAt: Date; body: string; demo: boolean }

export const votesAwaiting = async (db: Database, actor: Actor, now: Date): Promise<Awaiting[]> => {
  const { rows } = await sql<Awaiting>`
    with mine as (
      select sheet_id as id from sheet_member where user_id = ${actor.id}
      union select s.id from sheet s join sheet_member k on k.sheet_id = s.merged_into_id where k.user_id = ${actor.id}
      union select ${actor.id}::uuid)
    select d.id, d.title, d.method, d.closes_at as "closesAt", coalesce(c.name, g.name, 'La bannière #FrenchImpact') as body, d.demo
    from decision d left join community c on d.body_kind = 'community' and c.id = d.body_id
      left join working_group g on d.body_kind = 'group' and g.id = d.body_id
    where d.status = 'open' and d.closes_at > ${now} and d.demo = ${actor.demo}
      and exists (select 1 from decision_elector e where e.decision_id = d.id and e.member_id in (select id from mine) and e.voted_by is null
        and not exists (select 1 from decision_stance t where (t.decision_id, t.member_kind, t.member_id) = (e.decision_id, e.member_kind, e.member_id)))
      and not exists (select 1 from decision_elector e where e.decision_id = d.id and e.voted_by = ${actor.id})
    order by d.closes_at, d.id limit 100`.execute(db)
  return rows
}

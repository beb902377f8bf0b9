import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { DecisionView } from '../../queries.ts'
import type { MemberKind } from '../../rules.ts'
import type { After } from '../../votes/queries-used-voices.ts'

export type Member = { id: Id; name: string; email: string; voice: string; voiceKind: MemberKind }

/** The people of the next members of the body that day; with `silent`, of those whose voice said nothing before the choice. */
export const membersToTell = async (
  db: Database,
  { id, demo, in: { body } }: DecisionView,
  { day, after, silent, limit }: { day: Day; after: After; silent: boolean; limit: number },
): Promise<{ people: Member[]; last: After }> => {
  const members = sql`body_members(${body.kind}, ${body.id}::uuid, ${day}, ${demo})`
  const next = sql`(member_kind, member_id) > (${after?.kind ?? ''}, ${after?.id ?? '00000000-0000-0000-0000-000000000000'}::uuid)`
  const page = await sql<{ kind: string; id: string }>`
    select member_kind as kind, member_id as id from ${members} where ${next} order by member_kind, member_id limit ${limit}`.execute(
    db,
  )
  const last = page.rows.at(-1)
  if (!last) return { people: [], last: null }
  const { rows: people } = await sql<Member>`
    select distinct on (u.id) u.id, u.name, u.email, coalesce(s.name, u.name) as voice, m.member_kind as "voiceKind"
    from (select member_kind, member_id from ${members} where ${next} and (member_kind, member_id) <= (${last.kind}, ${last.id}::uuid)) m
    cross join lateral member_people(m.member_kind, coalesce(support_standing(m.member_id), m.member_id)) as who
    join app_user u on u.id = who and u.email_verified and u.status = 'active'
    left join sheet s on s.id = m.member_id and m.member_kind <> 'person'
    where not ${silent} or not exists (
      select 1 from decision_contribution c where c.decision_id = ${id} and c.kind in ('round', 'idea') and c.withdrawn_at is null
        and c.member_kind = m.member_kind and c.member_id = m.member_id)
    order by u.id, m.member_kind, m.member_id`.execute(db)
  return { people, last: page.rows.length < limit ? null : last }
}

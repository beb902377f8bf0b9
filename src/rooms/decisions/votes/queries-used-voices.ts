import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { MemberKind } from '../rules.ts'

/** How many voices were used. */
export const usedVoices = async (db: Database, decisionId: Id): Promise<number> => {
  const { count } = await db
    .selectFrom('decision_elector')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('decision_id', '=', decisionId)
    .where('voted_by', 'is not', null)
    .executeTakeFirstOrThrow()
  return count
}

export type After = { kind: string; id: string } | null

type Correspondent = { id: Id; name: string; email: string; voice: string; voiceKind: MemberKind }

/**
 * The people of the next electors after one, to write to; with `silent`, of those whose voice is unused and who hold no pen in this vote.
 * `last`: the elector to go on from, null at the end.
 */
export const peopleToTell = async (
  db: Database,
  decisionId: Id,
  { after, silent, limit }: { after: After; silent: boolean; limit: number },
): Promise<{ people: Correspondent[]; last: After }> => {
  const page = await sql<{ kind: string; id: string }>`
    select member_kind as kind, member_id as id from decision_elector
    where decision_id = ${decisionId} and (member_kind, member_id) > (${after?.kind ?? ''}, ${after?.id ?? '00000000-0000-0000-0000-000000000000'}::uuid)
    order by member_kind, member_id limit ${limit}`.execute(db)
  const last = page.rows.at(-1)
  if (!last) return { people: [], last: null }
  const { rows: people } = await sql<Correspondent>`
    select distinct on (u.id) u.id, u.name, u.email, coalesce(s.name, u.name) as voice, e.member_kind as "voiceKind"
    from decision_elector e
    cross join lateral member_people(e.member_kind, coalesce(support_standing(e.member_id), e.member_id)) as who
    join app_user u on u.id = who and u.email_verified and u.status = 'active'
    left join sheet s on s.id = e.member_id and e.member_kind <> 'person'
    where e.decision_id = ${decisionId}
      and (e.member_kind, e.member_id) > (${after?.kind ?? ''}, ${after?.id ?? '00000000-0000-0000-0000-000000000000'}::uuid)
      and (e.member_kind, e.member_id) <= (${last.kind}, ${last.id}::uuid)
      and (not ${silent} or e.voted_by is null and not exists (
        select 1 from decision_elector x where x.decision_id = e.decision_id and x.voted_by = u.id) and not exists (
        select 1 from decision_stance t where (t.decision_id, t.member_kind, t.member_id) = (e.decision_id, e.member_kind, e.member_id)))
    order by u.id, e.member_kind, e.member_id`.execute(db)
  return { people, last: page.rows.length < limit ? null : last }
}

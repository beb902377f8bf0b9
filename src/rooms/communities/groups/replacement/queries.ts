import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Voice } from '../../rules.ts'

export type LeadVote = {
  decisionId: Id
  /** Nobody has acted on it yet. */
  isPending: boolean
  closedAt: Date | null
  isCancelled: boolean
  proposed: { kind: Voice['kind']; id: Id; name: string; isMember: boolean }
}

/** The last time a group was asked who should lead it, by the membership that was proposed. */
export const lastLeadVote = async (db: Database, groupId: Id): Promise<LeadVote | undefined> =>
  (
    await sql<LeadVote>`
      select d.id as "decisionId", d.applied_at is null as "isPending", d.closed_at as "closedAt", d.status = 'cancelled' as "isCancelled",
        json_build_object('kind', case when m.person_id is null then 'organisation' else 'person' end,
          'id', coalesce(m.organisation_id, m.person_id), 'name', coalesce(s.name, u.name, ''), 'isMember', m.status = 'member') as proposed
      from decision d join working_group_member m on m.id::text = d.purpose_id and m.group_id = d.body_id
      left join sheet s on s.id = support_standing(m.organisation_id) left join app_user u on u.id = m.person_id
      where d.body_kind = 'group' and d.body_id = ${groupId} and d.purpose_kind = 'group_lead'
      order by d.proposed_at desc, d.id limit 1`.execute(db)
  ).rows[0]

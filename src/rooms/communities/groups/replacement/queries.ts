import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Voice } from '../../rules.ts'

export type LeadVote = {
  decisionId: Id
  /** Nobody has acted on it yet. */
  isPending: boolean
  /** It may still be voted on. */
  isAhead: boolean
  proposed: { kind: Voice['kind']; id: Id; name: string; isMember: boolean }
}

/** The last time a group was asked who should lead it: the membership proposed then, for whoever bears it now. */
export const lastLeadVote = async (db: Database, groupId: Id): Promise<LeadVote | undefined> =>
  (
    await sql<LeadVote>`
      select d.id as "decisionId", d.applied_at is null as "isPending", d.status in ('announced', 'open') as "isAhead",
        json_build_object('kind', case when m.person_id is null then 'organisation' else 'person' end,
          'id', coalesce(s.id, m.person_id), 'name', coalesce(s.name, u.name, ''), 'isMember', exists (
            select from working_group_member now where now.group_id = m.group_id and now.status = 'member'
              and (now.person_id = m.person_id or now.organisation_id = s.id))) as proposed
      from decision d join working_group_member m on m.id::text = d.purpose_id and m.group_id = d.body_id
      left join sheet s on s.id = support_standing(m.organisation_id) left join app_user u on u.id = m.person_id
      where d.body_kind = 'group' and d.body_id = ${groupId} and d.purpose_kind = 'group_lead'
      order by d.proposed_at desc, d.id limit 1`.execute(db)
  ).rows[0]

/** When the group last voted on its lead, and when this person last called off such a vote that they had asked for. */
export const lastAsked = async (db: Database, groupId: Id, personId: Id) =>
  (
    await sql<{ votedAt: Date | null; calledOffAt: Date | null }>`
      select max(closed_at) as "votedAt",
        max(applied_at) filter (where status = 'cancelled' and proposed_by = ${personId} and applied_at < closes_at) as "calledOffAt"
      from decision where body_kind = 'group' and body_id = ${groupId} and purpose_kind = 'group_lead'`.execute(db)
  ).rows[0]

import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

type Said = { kind: string; decision: string; at: string | null; text: string }

/** What decisions hold about a person: what they proposed, wrote and said without secret, and where they used a voice. Never what a ballot said. */
export const decisionDataOf = async (db: Database, userId: Id): Promise<Said[]> => {
  const { rows } = await sql<Said>`
    with me as (select ${userId}::uuid as id)
    select 'proposal' as kind, d.title as decision, d.proposed_at::text as at, d.question as text
      from me join decision d on d.proposed_by = me.id
    union all select c.kind, d.title, c.written_at::text, c.body
      from me join decision_contribution c on c.author_id = me.id join decision d on d.id = c.decision_id
    union all select 'stance', d.title, s.said_at::text, s.stance || ' ' || s.reason
      from me join decision_stance s on s.said_by = me.id join decision d on d.id = s.decision_id
    union all select 'voice_used', d.title, null, ''
      from me join decision_elector e on e.voted_by = me.id join decision d on d.id = e.decision_id
    order by kind, at`.execute(db)
  return rows
}

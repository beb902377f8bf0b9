import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** Something a person wrote in the life of the bannière: what it is, about what, when, and their words. */
type Written = { kind: string; about: string; at: string | null; text: string }

/** What a person asked of peers, answered and judged, and what they wrote to change the charter or to facilitate the bannière. */
export const writtenInBanner = async (db: Database, userId: Id): Promise<Written[]> => {
  const { rows } = await sql<Written>`
    with me as (select ${userId}::uuid as id)
    select 'peer_question' as kind, s.name as about, q.asked_at::text as at, concat_ws(E'\n', q.facts, q.tie, q.tie_note, q.unsettled) as text
      from me join peer_question q on q.asker_id = me.id join sheet s on s.id = q.sheet_id
    union all select 'peer_answer', s.name, q.answered_at::text, q.answer
      from me join peer_question q on q.answered_by = me.id join sheet s on s.id = q.sheet_id
    union all select 'peer_appeal', s.name, q.appealed_at::text, q.appeal
      from me join peer_question q on q.appealed_by = me.id join sheet s on s.id = q.sheet_id
    union all select 'peer_seat', s.name, coalesce(p.written_at, p.accepted_at, p.invited_at)::text,
        concat_ws(E'\n', p.status, p.reason, p.opinion, p.reasons)
      from me join peer_panellist p on p.person_id = me.id join peer_panel on peer_panel.id = p.panel_id
        join peer_question q on q.id = peer_panel.question_id join sheet s on s.id = q.sheet_id
    union all select 'amendment', a.title, a.created_at::text, concat_ws(E'\n', a.reasons, a.changes::text)
      from me join banner_amendment a on a.proposed_by = me.id
    union all select 'amendment_word', a.title, w.written_at::text, w.side || ' ' || w.body
      from me join banner_amendment_word w on w.author_id = me.id join banner_amendment a on a.id = w.amendment_id
    union all select 'amendment_support', a.title, u.supported_at::text, ''
      from me join banner_amendment_support u on u.supported_by = me.id join banner_amendment a on a.id = u.amendment_id
    union all select 'agreement', s.name, g.agreed_at::text, 'version ' || g.charter_version
      from me join banner_agreement g on g.agreed_by = me.id join sheet s on s.id = g.sheet_id
    union all select 'call', s.name, c.opened_on::text, c.mission
      from me join banner_call c on c.opened_by = me.id join sheet s on s.id = c.member_id
    union all select 'candidacy', c.mission, p.came_at::text, p.status || ' ' || p.statement
      from me join banner_peer p on p.person_id = me.id join banner_call c on c.id = p.call_id
    order by kind, at`.execute(db)
  return rows
}

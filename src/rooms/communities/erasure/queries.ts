import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** Something that a person wrote or was in a community: what it is, where, when, and their words if any. */
type Written = { kind: string; place: string; at: string | null; text: string }

/** What the communities hold about a person: where they are members, what they asked, said and answered there, what they follow. */
export const communityDataOf = async (db: Database, userId: Id): Promise<Written[]> => {
  const { rows } = await sql<Written>`
    with me as (select ${userId}::uuid as id)
    select 'membership' as kind, c.name as place, m.joined_on::text as at, m.role as text
      from me join community_member m on m.person_id = me.id join community c on c.id = m.community_id
    union all select 'request', c.name, r.asked_on::text, r.message || ' ' || r.answer
      from me join membership_request r on r.person_id = me.id or r.asked_by = me.id join community c on c.id = r.community_id
    union all select 'opinion', c.name, o.said_on::text, o.opinion || ' ' || o.reason
      from me join membership_opinion o on o.said_by = me.id join membership_request r on r.id = o.request_id join community c on c.id = r.community_id
    union all select 'invitation', c.name, i.sent_on::text, i.message
      from me join membership_invitation i on i.invited_by = me.id join community c on c.id = i.community_id
    union all select 'hand', t.name, h.raised_on::text, h.message
      from me join raised_hand h on h.person_id = me.id join territory t on t.id = h.territory_id
    union all select 'beginning', b.name, null, b.purpose from me join community_beginning b on b.begun_by = me.id
    union all select 'attestation', c.name, a.signed_on::text, a.sentence
      from me join recognition_attestation a on a.signed_by = me.id join community c on c.id = a.community_id
    union all select 'recognition_objection', c.name, o.said_on::text, o.reason
      from me join recognition_objection o on o.said_by = me.id join community c on c.id = o.community_id
    union all select 'dialogue_answer', c.name, d.answered_on::text, d.reason
      from me join community_dialogue d on d.answered_by = me.id join community c on c.id = d.community_id
    union all select 'exclusion', c.name, e.asked_on::text, case when e.asked_by = me.id then e.reasons else e.answer end
      from me join membership_exclusion e on e.asked_by = me.id or e.answered_by = me.id join community c on c.id = e.community_id
    union all select 'change', c.name, h.asked_on::text, h.reason
      from me join community_change h on h.asked_by = me.id join community c on c.id = h.community_id
    union all select 'mandate_word', c.name, w.said_on::text, w.kind || ' ' || w.body
      from me join mandate_word w on w.said_by = me.id join mandate m on m.id = w.mandate_id join community c on c.id = m.community_id
    union all select 'mandate', c.name, m.proposed_on::text, m.mission
      from me join mandate m on m.proposed_by = me.id join community c on c.id = m.community_id
    union all select 'mandate_review', c.name, r.written_on::text, concat_ws(E'\n', r.done, r.hard, r.next)
      from me join mandate_review r on r.written_by = me.id join mandate m on m.id = r.mandate_id join community c on c.id = m.community_id
    union all select 'mandate_news', c.name, q.answered_on::text, q.answer
      from me join mandate_question q on q.answered_by = me.id join mandate m on m.id = q.mandate_id join community c on c.id = m.community_id
    union all select 'answer', c.name, w.answered_on::text, w.answer
      from me join mandate_word w on w.answered_by = me.id join mandate m on m.id = w.mandate_id join community c on c.id = m.community_id
    union all select 'answer', c.name, o.answered_on::text, o.answer
      from me join recognition_objection o on o.answered_by = me.id join community c on c.id = o.community_id
    union all select 'answer', c.name, o.answered_at::text, o.answer
      from me join pathway_opinion o on o.answered_by = me.id join pathway_step s on s.id = o.step_id join community c on c.id = s.community_id
    union all select 'invited', c.name, i.sent_on::text, i.message
      from me join app_user u on u.id = me.id join membership_invitation i on i.email = u.email join community c on c.id = i.community_id
    union all select 'meeting', g.name, m.held_on::text, concat_ws(E'\n', m.title, m.agenda)
      from me join group_meeting m on m.planned_by = me.id join working_group g on g.id = m.group_id
    union all select 'report', g.name, m.report_at::text,
      concat_ws(E'\n', m.report, (select string_agg(r.text, E'\n' order by position) from group_resolution r where r.meeting_id = m.id))
      from me join group_meeting m on m.report_by = me.id join working_group g on g.id = m.group_id
    union all select 'deliverable', g.name, d.updated_at::text, concat_ws(E'\n', d.title, d.body)
      from me join group_deliverable d on d.written_by = me.id join working_group g on g.id = d.group_id
    union all select 'action', g.name, a.created_at::text, a.title
      from me join group_action a on a.created_by = me.id join working_group g on g.id = a.group_id
    union all select 'group', g.name, m.since::text, m.message
      from me join working_group_member m on m.person_id = me.id join working_group g on g.id = m.group_id
    union all select 'pathway_opinion', c.name, o.said_at::text, o.opinion || ' ' || o.reason
      from me join pathway_opinion o on o.said_by = me.id join pathway_step s on s.id = o.step_id join community c on c.id = s.community_id
    union all select 'pathway_submission', c.name, p.submitted_at::text, p.body
      from me join pathway_submission p on p.submitted_by = me.id join pathway_step s on s.id = p.step_id join community c on c.id = s.community_id
    union all select 'group_attendance', g.name, a.said_at::text, m.title
      from me join group_attendance a on a.said_by = me.id join group_meeting m on m.id = a.meeting_id join working_group g on g.id = m.group_id
    union all select 'ambassador', p.title, a.asked_at::text, a.role
      from me join campaign_ambassador a on a.person_id = me.id join campaign p on p.id = a.campaign_id
    union all select 'liaison_contact', v.name, k.starts_on::text, k.function
      from me join liaison_contact k on k.person_id = me.id join liaison_service v on v.id = k.service_id
    union all select 'liaison_request', c.name, r.received_at::text, r.subject || ' ' || r.message || ' ' || r.asker_said
      from me join liaison_request r on r.asked_by = me.id join community c on c.id = r.community_id
    union all select 'liaison_message', r.subject, m.written_at::text, m.body
      from me join liaison_message m on m.author_id = me.id join liaison_request r on r.id = m.request_id
    union all select 'follow', coalesce(c.name, t.name), f.created_at::text, f.pace
      from me join follow f on f.user_id = me.id left join community c on c.id = f.community_id left join territory t on t.id = f.territory_id
    order by kind, at`.execute(db)
  return rows
}

import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

export const hasPeerDemo = async (db: Database): Promise<boolean> =>
  (await db.selectFrom('peer_question').select('id').where('demo', '=', true).limit(1).executeTakeFirst()) !== undefined

type Called = { id: Id; isAlone: boolean }

/**
 * Who could sit for each member called to the panel of this question, one person each: whoever keeps it itself. First those who keep no other
 * member: the others would take their seats.
 */
export const peopleCalled = async (db: Database, question: Id): Promise<Called[]> => {
  const { rows } = await sql<Called>`
    with kept as (
      select coalesce(sheet.organisation_id, sheet.id) as member_id, user_id,
        coalesce(bool_or(keeper.sheet_id = sheet.organisation_id), true) as own
      from banner_membership join sheet on sheet.id = banner_membership.sheet_id
      join sheet_member keeper on keeper.sheet_id in (sheet.id, sheet.organisation_id)
      where banner_membership.status = 'member' group by 1, 2)
    select who.user_id as id, who.members = 1 as "isAlone"
    from peer_panellist seat join peer_panel on peer_panel.id = seat.panel_id
    cross join lateral (
      select user_id, (select count(*) from kept other where other.user_id = kept.user_id) as members
      from kept where kept.member_id = seat.member_id order by own desc, user_id limit 1) who
    where question_id = ${question} and seat.status = 'invited' and decided_at is null and dissolved_at is null
    order by who.members, invited_at, number`.execute(db)
  return rows
}

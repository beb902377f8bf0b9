import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

export const hasPeerDemo = async (db: Database): Promise<boolean> =>
  (await db.selectFrom('peer_question').select('id').where('demo', '=', true).limit(1).executeTakeFirst()) !== undefined

/** Who could sit for each member called to the panel of this question, one person each, in the order of the calls. */
export const peopleCalled = async (db: Database, question: Id): Promise<Id[]> => {
  const { rows } = await sql<{ id: Id }>`
    select (select min(keeper.user_id::text) from sheet join sheet_member keeper on keeper.sheet_id in (sheet.id, sheet.organisation_id)
      where coalesce(sheet.organisation_id, sheet.id) = seat.member_id) as id
    from peer_panellist seat join peer_panel on peer_panel.id = seat.panel_id
    where question_id = ${question} and seat.status = 'invited' and decided_at is null and dissolved_at is null
    order by invited_at, number`.execute(db)
  return rows.map(({ id }) => id)
}

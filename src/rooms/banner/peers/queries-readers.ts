import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** Who asked; those who sit, by panel; those who keep a member that was drawn. */
export type Reader = 'asker' | { sitting: Id } | { gave: Id } | { drawn: Id; panel: Id }

type Recipient = { id: Id; name: string; email: string }

const peopleOf = (question: Id, who: Reader) => {
  if (who === 'asker') return sql`select asker_id from peer_question where id = ${question}`
  if ('sitting' in who)
    return sql`select person_id from peer_panellist where panel_id = ${who.sitting} and status = 'sitting'`
  if ('gave' in who)
    return sql`select person_id from peer_panellist seat join peer_panel on peer_panel.id = seat.panel_id
      where question_id = ${who.gave} and seat.status = 'gave'`
  return sql`select keeper.user_id from sheet join sheet_member keeper on keeper.sheet_id in (sheet.id, sheet.organisation_id)
      join banner_membership on banner_membership.sheet_id = sheet.id and banner_membership.status = 'member'
    where coalesce(sheet.organisation_id, sheet.id) = ${who.drawn}
      and keeper.user_id not in (select peer_conflicts(${question}))`
}

/** Those of these people who can be written to. */
export const readersWho = async (db: Database, question: Id, who: Reader): Promise<Recipient[]> => {
  const { rows } = await sql<Recipient>`
    select id, name, email from app_user
    where status = 'active' and email_verified and id in (${peopleOf(question, who)})
    order by id`.execute(db)
  return rows
}

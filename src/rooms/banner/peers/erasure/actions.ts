import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { forgetClocks } from '#core/deadlines.ts'
import type { Id } from '#core/pure/id.ts'

/** Removes what invented members asked each other, with its clocks. Answers the ids, for their history. */
export const erasePeerDemo = async (tx: Database): Promise<Id[]> => {
  const questions = await tx.selectFrom('peer_question').select('id').where('demo', '=', true).execute()
  const ids = questions.map(({ id }) => id)
  if (ids.length === 0) return []
  const panels = await tx.selectFrom('peer_panel').select('id').where('question_id', 'in', ids).execute()
  for (const id of ids) await forgetClocks(tx, { kind: 'peer_question', id })
  for (const { id } of panels) await forgetClocks(tx, { kind: 'peer_panel', id })
  await sql`set local frenchimpact.erasing_demo = 'on'`.execute(tx)
  await tx.deleteFrom('peer_question').where('id', 'in', ids).execute()
  await sql`set local frenchimpact.erasing_demo = 'off'`.execute(tx)
  return ids
}

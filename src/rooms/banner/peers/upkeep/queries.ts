import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

const over = ['settled', 'final', 'taken_back', 'lapsed']

/** Every question that waits for someone, by id: those a night looks at. */
export const waitingQuestions = async (db: Database, after: Id | null, limit: number): Promise<Id[]> => {
  let query = db.selectFrom('peer_question').select('id').where('status', 'not in', over).orderBy('id').limit(limit)
  if (after) query = query.where('id', '>', after)
  return (await query.execute()).map(({ id }) => id)
}

/** What the project declares today to one question, and what was judged: the same words, or others. */
export const isMended = async (
  db: Database,
  { id, sheetId, question }: { id: Id; sheetId: Id; question: string },
): Promise<boolean> => {
  const answerOf = (declarationId: Id) =>
    db
      .selectFrom('banner_answer')
      .select(['answer', 'evidence', 'commitment', 'due_on', 'url', 'licence', 'details', 'file_id'])
      .where('declaration_id', '=', declarationId)
      .where('question', '=', question)
      .executeTakeFirst()
  const judged = await db
    .selectFrom('peer_panel')
    .select('declaration_id as id')
    .where('question_id', '=', id)
    .where('decided_at', 'is not', null)
    .orderBy('decided_at', 'desc')
    .executeTakeFirst()
  const current = await db
    .selectFrom('banner_declaration')
    .select('id')
    .where('sheet_id', '=', sheetId)
    .where('status', '=', 'declared')
    .executeTakeFirst()
  if (!judged || !current || judged.id === current.id) return false
  return JSON.stringify(await answerOf(judged.id)) !== JSON.stringify(await answerOf(current.id))
}

/** The seats that are to be given to others: no answer to the invitation, no opinion in time, or nobody any more. */
export const emptySeats = async (db: Database, panelId: Id, panelDue: Day, today: Day) => {
  const rows = await db
    .selectFrom('peer_panellist')
    .select(['number', 'status', 'answer_by as answerBy', 'person_id as personId'])
    .where('panel_id', '=', panelId)
    .where('status', 'in', ['invited', 'sitting'])
    .execute()
  return rows.filter(({ status, answerBy, personId }) =>
    status === 'invited' ? answerBy < today : panelDue < today || personId === null,
  )
}

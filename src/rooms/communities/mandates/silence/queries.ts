import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

export type QuestionView = {
  id: Id
  status: 'open' | 'answered' | 'silent'
  askedOn: Day
  answerUntil: Day
  answer: string
  answeredOn: Day | null
  decisionId: Id | null
}

/** The questions put to the holders of a mandate, the latest first. */
export const questionsOf = async (db: Database, mandateId: Id): Promise<QuestionView[]> => {
  const rows = await db
    .selectFrom('mandate_question')
    .select([
      'id',
      'status',
      'asked_on as askedOn',
      'answer_until as answerUntil',
      'answer',
      'answered_on as answeredOn',
    ])
    .select('decision_id as decisionId')
    .where('mandate_id', '=', mandateId)
    .orderBy('asked_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, status: row.status as QuestionView['status'] }))
}

type NoNews = { memberKind: string; memberId: Id; saidBy: Id | null; saidOn: Day }

/** Who has no news, since that day, and whose words led to no question yet. */
export const withoutNews = (db: Database, mandateId: Id, since: Day): Promise<NoNews[]> =>
  db
    .selectFrom('mandate_no_news')
    .select(['member_kind as memberKind', 'member_id as memberId', 'said_by as saidBy', 'said_on as saidOn'])
    .where('mandate_id', '=', mandateId)
    .where('question_id', 'is', null)
    .where('said_on', '>=', since)
    .execute()

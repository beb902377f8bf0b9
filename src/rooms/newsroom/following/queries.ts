import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** The answers a person follows, and the questions they asked. */
export const followedBy = async (db: Database, userId: Id) => ({
  followed: await db
    .selectFrom('question_follower')
    .innerJoin('question', 'question.id', 'question_id')
    .select(['title', 'every_change', 'question_follower.created_at as since'])
    .where('user_id', '=', userId)
    .execute(),
  asked: await db
    .selectFrom('question')
    .select(['title', 'status', 'asked_on', 'context', 'proposer_name', 'proposer_email'])
    .where('proposed_by', '=', userId)
    .execute(),
})

/** Does this person follow that question, and every change of it? Null: they do not. */
export const followOf = async (db: Database, questionId: Id, userId: Id): Promise<{ everyChange: boolean } | null> =>
  (await db
    .selectFrom('question_follower')
    .select('every_change as everyChange')
    .where('question_id', '=', questionId)
    .where('user_id', '=', userId)
    .executeTakeFirst()) ?? null

/** The public questions a person follows, by their ids, the last followed first. */
export const followsOf = (db: Database, userId: Id) =>
  db
    .selectFrom('question_follower')
    .select(['question_id as id', 'every_change as everyChange'])
    .where('user_id', '=', userId)
    .orderBy('created_at', 'desc')
    .limit(500)
    .execute()

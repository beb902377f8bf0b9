import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** The answers a person follows, and the questions they asked. */
export const followedBy = async (db: Database, userId: Id) => ({
  followed: await db
    .selectFrom('question_follower')
    .innerJoin('question', 'question.id', 'question_id')
    .select(['title', 'question_follower.created_at as since'])
    .where('user_id', '=', userId)
    .execute(),
  asked: await db
    .selectFrom('question')
    .select(['title', 'status', 'asked_on'])
    .where('proposed_by', '=', userId)
    .execute(),
})

import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { askToConfirm } from '../questions/emails.ts'
import { followersKeptDays, unconfirmedKeptDays } from '../questions/rules.ts'

type Question = { id: Id; slug: string; title: string }

/** Someone signed in follows a question: one click. */
export const follow = async ({ db }: Services, actor: Actor, questionId: Id, now: Date): Promise<void> => {
  await db
    .insertInto('question_follower')
    .values({ question_id: questionId, user_id: actor.id, email: actor.email.toLowerCase(), confirmed_at: now })
    .onConflict((conflict) =>
      conflict.columns(['question_id', 'email']).doUpdateSet({ user_id: actor.id, confirmed_at: now }),
    )
    .execute()
}

/** Someone gives an address: a mail asks whether it is theirs. The answer is the same when they follow already. */
export const askToFollow = (services: Services, question: Question, email: string): Promise<void> =>
  inTransaction(services.db, async (tx) => {
    const added = await tx
      .insertInto('question_follower')
      .values({ question_id: question.id, email })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (added) await askToConfirm(tx, services, question, added.id, email)
  })

export const confirmFollow = async ({ db }: Services, id: Id, now: Date): Promise<void> => {
  await db.updateTable('question_follower').set({ confirmed_at: now }).where('id', '=', id).execute()
}

export const stopFollowing = async (db: Database, key: { id: Id } | { questionId: Id; userId: Id }): Promise<void> => {
  const followers = db.deleteFrom('question_follower')
  await ('id' in key
    ? followers.where('id', '=', key.id)
    : followers.where('question_id', '=', key.questionId).where('user_id', '=', key.userId)
  ).execute()
}

/** Every night: forgets the addresses that nobody confirmed, and those that wait for nothing any more. */
export const forgetFollowers = async ({ db, clock }: Services): Promise<void> => {
  const now = clock()
  await sql`
    delete from question_follower using question
    where question.id = question_id and (
      (confirmed_at is null and question_follower.created_at < ${now}::timestamptz - make_interval(days => ${unconfirmedKeptDays}))
      or (settled_on is not null and settled_on < (${now}::timestamptz - make_interval(days => ${followersKeptDays}))::date
        and question.updated_at < ${now}::timestamptz - make_interval(days => ${followersKeptDays})))`.execute(db)
}

/** Before an account disappears: what it follows, and what it asked that nobody published yet. */
export const forgetAsker = async (tx: Database, userId: Id): Promise<void> => {
  await tx.deleteFrom('question_follower').where('user_id', '=', userId).execute()
  await tx.deleteFrom('question').where('proposed_by', '=', userId).where('status', '=', 'proposed').execute()
}

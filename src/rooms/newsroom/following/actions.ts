import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { followersKeptDays, proposersKeptDays, unconfirmedKeptDays } from '../questions/rules.ts'
import { askToConfirm } from './emails.ts'

type Question = { id: Id; slug: string; title: string }

/** Someone signed in follows a question: one click. */
export const follow = async (
  { db }: Services,
  actor: Actor,
  questionId: Id,
  everyChange: boolean,
  now: Date,
): Promise<void> => {
  const told = { user_id: actor.id, every_change: everyChange, confirmed_at: now }
  await db
    .insertInto('question_follower')
    .values({ question_id: questionId, email: actor.email.toLowerCase(), ...told })
    .onConflict((conflict) => conflict.columns(['question_id', 'email']).doUpdateSet(told))
    .execute()
}

/**
 * Someone gives an address: a mail asks whether it is theirs, and asks again if it was lost. The answer is the same when they follow
 * already, and nothing of what they chose changes: whoever asks is not known to be them.
 */
export const askToFollow = (
  services: Services,
  question: Question,
  { email, everyChange }: { email: string; everyChange: boolean },
  now: Date,
): Promise<void> =>
  inTransaction(services.db, async (tx) => {
    const waiting = await tx
      .insertInto('question_follower')
      .values({ question_id: question.id, email, every_change: everyChange, created_at: now })
      .onConflict((conflict) =>
        conflict
          .columns(['question_id', 'email'])
          .doUpdateSet({ every_change: everyChange, created_at: now })
          .where('question_follower.confirmed_at', 'is', null),
      )
      .returning(['id', 'email'])
      .executeTakeFirst()
    if (waiting) await askToConfirm(tx, services, question, waiting, now)
  })

type Asked = { id: Id; proposedBy: Id | null; proposerEmail: string | null }

/** Whoever asked follows their own question, every answer of it. Answers the follower whose address is still to be proved, or null. */
export const followOwn = async (
  tx: Database,
  { id, proposedBy, proposerEmail }: Asked,
  now: Date,
): Promise<Id | null> => {
  if (!proposerEmail) return null
  // an account proved its address when it was made
  const when = { created_at: now, confirmed_at: proposedBy ? now : null }
  const follower = await tx
    .insertInto('question_follower')
    .values({ question_id: id, user_id: proposedBy, email: proposerEmail, every_change: true, ...when })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return proposedBy ? null : (follower?.id ?? null)
}

/** The proof came. False when their address was forgotten meanwhile: they must ask again. */
export const confirmFollow = async ({ db }: Services, id: Id, now: Date): Promise<boolean> => {
  const confirmed = db.updateTable('question_follower').set({ confirmed_at: now }).where('id', '=', id)
  return (await confirmed.returning('id').executeTakeFirst()) !== undefined
}

export const stopFollowing = async (db: Database, key: { id: Id } | { questionId: Id; userId: Id }): Promise<void> => {
  const followers = db.deleteFrom('question_follower')
  await ('id' in key
    ? followers.where('id', '=', key.id)
    : followers.where('question_id', '=', key.questionId).where('user_id', '=', key.userId)
  ).execute()
}

/**
 * Every night: forgets the addresses that nobody confirmed, those that wait for nothing any more, and who asked what nobody read in time.
 */
export const forgetFollowers = async ({ db, clock }: Services): Promise<void> => {
  const now = clock()
  await sql`
    delete from question_follower using question
    where question.id = question_id and (
      (confirmed_at is null and question_follower.created_at < ${now}::timestamptz - make_interval(days => ${unconfirmedKeptDays}))
      or (settled_on is not null and settled_on < (${now}::timestamptz - make_interval(days => ${followersKeptDays}))::date
        and question.updated_at < ${now}::timestamptz - make_interval(days => ${followersKeptDays})))`.execute(db)
  await db
    .updateTable('question')
    .set({ proposer_name: null, proposer_email: null, context: '' })
    .where('status', '=', 'proposed')
    .where('created_at', '<', new Date(now.getTime() - proposersKeptDays * 86_400_000))
    .execute()
}

/** Before an account disappears: what it follows, and what it asked that nobody published yet. */
export const forgetAsker = async (tx: Database, userId: Id): Promise<void> => {
  await tx.deleteFrom('question_follower').where('user_id', '=', userId).execute()
  await tx.deleteFrom('question').where('proposed_by', '=', userId).where('status', '=', 'proposed').execute()
}

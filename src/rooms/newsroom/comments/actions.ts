import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction, isDuplicate } from '#core/database.ts'
import { record } from '#core/history.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import { sign } from '#core/secret.ts'
import type { Services } from '#core/services.ts'
import { tellModerators } from '../moderating/emails.ts'
import { closeReports } from './actions-reports.ts'
import { tellParent } from './emails.ts'
import { lockComment, type SubjectKey, wholeComment } from './queries.ts'
import { type AppealRefusal, refusalToAppeal, sameness, targetDays } from './rules.ts'

export type Written = {
  body: string
  name: string
  email: string
  website: string | null
  parentId: Id | null
  /** In the name of the team: published at once. */
  team: boolean
  /** The trap was filled in: kept apart, and nobody is told. */
  trapped: boolean
}

/** Receives a message: a person reads it before anyone else. The same one sent twice is received once. */
export const writeComment = async (
  services: Services,
  actor: Actor | null,
  subject: SubjectKey,
  written: Written,
  now: Date,
): Promise<Outcome<{ number: number }, 'twice'>> => {
  try {
    return await inTransaction(services.db, async (tx) => {
      const status = written.team ? 'published' : written.trapped ? 'spam' : 'pending'
      const row = await tx
        .insertInto('comment')
        .values({
          article_id: subject.kind === 'article' ? subject.id : null,
          question_id: subject.kind === 'question' ? subject.id : null,
          parent_id: written.parentId,
          author_id: actor?.id ?? null,
          author_name: written.name,
          author_email: written.email,
          team: written.team,
          website: written.website,
          body: written.body,
          // signed, so that a stolen table does not let addresses be guessed
          digest: written.trapped
            ? null
            : sign(services.secret, 'comment-once', sameness({ ...written, subjectId: subject.id })),
          status,
          due_on: addDays(parisDay(now), targetDays),
          submitted_at: now,
          published_at: written.team ? now : null,
          decided_at: status === 'pending' ? null : now,
          decided_by: written.team ? (actor?.id ?? null) : null,
          demo: actor?.demo ?? false,
        })
        .returning(['id', 'number'])
        .executeTakeFirstOrThrow()
      await record(tx, {
        actorId: actor?.id ?? null,
        verb: written.team ? 'comment.team' : 'comment.received',
        subject: { kind: 'comment', id: row.id },
        details: { number: row.number },
        at: now,
      })
      if (written.team) await tellParent(tx, services, await wholeComment(tx, row.number))
      return done({ number: row.number })
    })
  } catch (error) {
    if (isDuplicate(error, 'comment_once')) return refused('twice')
    throw error
  }
}

/** Its author takes a message back: nothing of it is left, but the place of what was answered. Those who reported it know. */
export const withdrawComment = (services: Services, number: number, now: Date): Promise<string> =>
  inTransaction(services.db, async (tx) => {
    const comment = await lockComment(tx, number)
    await closeReports(tx, services, comment, { outcome: 'removed', decidedBy: null, now })
    const answered = await tx.selectFrom('comment').select('id').where('parent_id', '=', comment.id).executeTakeFirst()
    if (answered) await emptyComment(tx, comment.id, now)
    else await tx.deleteFrom('comment').where('id', '=', comment.id).execute()
    const subject = { kind: 'comment', id: comment.id }
    await record(tx, { actorId: null, verb: 'comment.withdrawn', subject, details: { number }, at: now })
    return comment.path
  })

/** Takes the words and the person out of a comment that has answers. */
export const emptyComment = async (tx: Database, id: Id, now: Date): Promise<void> => {
  await tx
    .updateTable('comment')
    .set({ status: 'removed', reason: 'withdrawn', body: '', masked_body: null, author_name: '', author_email: null })
    .set({ website: null, author_id: null, decided_at: now, decided_by: null, email_forgotten_at: now, digest: null })
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('comment_appeal').where('comment_id', '=', id).where('outcome', 'is', null).execute()
}

/** The author contests a no: once for each decision. */
export const appeal = (
  services: Services,
  number: number,
  text: string,
  now: Date,
): Promise<Outcome<number, AppealRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const comment = await lockComment(tx, number)
    const refusal = refusalToAppeal(comment, now)
    if (refusal || !comment.decidedAt) return refused(refusal ?? 'nothing-to-appeal')
    const dueOn = addDays(parisDay(now), targetDays)
    const { id } = await tx
      .insertInto('comment_appeal')
      .values({
        comment_id: comment.id,
        against: comment.decidedAt,
        text,
        first_decided_by: comment.decidedBy,
        due_on: dueOn,
        created_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const subject = { kind: 'comment', id: comment.id }
    await record(tx, { actorId: comment.authorId, verb: 'comment.appealed', subject, details: { number }, at: now })
    await tellModerators(tx, services, { kind: 'appeal', key: `appeal:${id}`, waiting: { ...comment, dueOn } }, now)
    return done(number)
  })

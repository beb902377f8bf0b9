import { createHash } from 'node:crypto'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction, isDuplicate } from '#core/database.ts'
import { record } from '#core/history.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { tellParent } from './emails.ts'
import { lockComment, publishedComment, type SubjectKey, wholeComment } from './queries.ts'
import { type AppealRefusal, type Reason, refusalToAppeal, sameness, targetDays } from './rules.ts'

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
          digest: createHash('sha256')
            .update(sameness(subject.id, written.email, written.body))
            .digest('base64url'),
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

/** Its author takes a message back: nothing of it is left, but the place of what was answered. */
export const withdrawComment = ({ db }: Services, number: number, now: Date): Promise<string> =>
  inTransaction(db, async (tx) => {
    const comment = await lockComment(tx, number)
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
    .set({ website: null, author_id: null, decided_at: now, decided_by: null, email_forgotten_at: now })
    .where('id', '=', id)
    .execute()
}

/** The author contests a no, once. */
export const appeal = (
  { db }: Services,
  number: number,
  text: string,
  now: Date,
): Promise<Outcome<number, AppealRefusal>> =>
  inTransaction(db, async (tx) => {
    const comment = await lockComment(tx, number)
    const refusal = refusalToAppeal(comment)
    if (refusal) return refused(refusal)
    await tx
      .insertInto('comment_appeal')
      .values({
        comment_id: comment.id,
        text,
        first_decided_by: comment.decidedBy,
        due_on: addDays(parisDay(now), targetDays),
        created_at: now,
      })
      .execute()
    const subject = { kind: 'comment', id: comment.id }
    await record(tx, { actorId: comment.authorId, verb: 'comment.appealed', subject, details: { number }, at: now })
    return done(number)
  })

type Reporting = { reason: Reason; details: string; email: string | null }

/** Anyone says that a published comment breaks a rule. */
export const reportComment = (
  { db }: Services,
  actor: Actor | null,
  number: number,
  { reason, details, email }: Reporting,
  now: Date,
): Promise<string> =>
  inTransaction(db, async (tx) => {
    const comment = await publishedComment(tx, number)
    await tx
      .insertInto('comment_report')
      .values({
        comment_id: comment.id,
        reason,
        details,
        reporter_id: actor?.id ?? null,
        reporter_email: email,
        due_on: addDays(parisDay(now), targetDays),
        created_at: now,
      })
      .execute()
    const subject = { kind: 'comment', id: comment.id }
    await record(tx, {
      actorId: actor?.id ?? null,
      verb: 'comment.reported',
      subject,
      details: { number, reason },
      at: now,
    })
    return comment.path
  })

import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { record } from '#core/history.ts'
import { enqueue } from '#core/jobs.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { tellAppeal, tellParent, tellReporter } from '../comments/emails.ts'
import { lockComment, type WholeComment, wholeComment } from '../comments/queries.ts'
import {
  type DecisionRefusal,
  decide,
  masked,
  mayJudgeAppeal,
  type Reason,
  refusalToUndo,
  undoMinutes,
  type Verdict,
} from '../comments/rules.ts'
import { decisionLetter } from './letters.ts'

export type Decision = { verdict: Verdict; reason: Reason | null; reasonText: string }

/** One decision on one message, with its reason. Its author is told once it can no longer be taken back. */
export const decideComment = (
  services: Services,
  actor: Actor,
  number: number,
  { verdict, reason, reasonText }: Decision,
  now: Date,
): Promise<Outcome<WholeComment, DecisionRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const comment = await lockComment(tx, number)
    const next = decide(comment, { verdict, reason: reasonText ? reason : null, moderatorId: actor.id })
    if (typeof next !== 'string') return refused(next.refusal)
    const says = next === 'refused' || next === 'removed'
    await tx
      .updateTable('comment')
      .set({ status: next, decided_by: actor.id, decided_at: now })
      .set({ reason: says ? reason : null, reason_text: says ? reasonText : '' })
      .$if(next === 'published', (update) => update.set({ published_at: now }))
      .where('id', '=', comment.id)
      .execute()
    await tell(tx, actor, comment, `comment.${next}`, now, says && reason ? { reason } : {})
    const wait = next === 'removed' ? 0 : undoMinutes * 60
    await enqueue(tx, decisionLetter, { number, decidedAt: now.toISOString() }, wait)
    return done(await wholeComment(tx, number))
  })

/** Takes a decision back, within the minutes given: the message waits again. */
export const undoDecision = (
  { db }: Services,
  actor: Actor,
  number: number,
  now: Date,
): Promise<Outcome<number, DecisionRefusal>> =>
  inTransaction(db, async (tx) => {
    const comment = await lockComment(tx, number)
    const refusal = refusalToUndo(comment, actor.id, now)
    if (refusal) return refused(refusal)
    await tx
      .updateTable('comment')
      .set({ status: 'pending', decided_by: null, decided_at: null, reason: null, reason_text: '', published_at: null })
      .where('id', '=', comment.id)
      .execute()
    await tell(tx, actor, comment, 'comment.undone', now)
    return done(number)
  })

/** Hides personal data, and nothing else: the passages are named one by one, and the page says it was done. */
export const maskComment = (
  services: Services,
  actor: Actor,
  number: number,
  passages: readonly string[],
  now: Date,
): Promise<Outcome<number, 'not-in-text' | 'own-comment'>> =>
  inTransaction(services.db, async (tx) => {
    const comment = await lockComment(tx, number)
    if (comment.authorId === actor.id) return refused('own-comment')
    const after = masked(comment.maskedBody ?? comment.body, passages)
    if (after === null) return refused('not-in-text')
    await tx.updateTable('comment').set({ masked_body: after }).where('id', '=', comment.id).execute()
    await tell(tx, actor, comment, 'comment.masked', now, { passages: passages.length })
    return done(number)
  })

/** Answers every open report of a comment at once, and those who left an address. */
export const settleReports = (
  services: Services,
  actor: Actor,
  number: number,
  outcome: 'kept' | 'masked' | 'removed',
  now: Date,
): Promise<Outcome<number, 'own-comment'>> =>
  inTransaction(services.db, async (tx) => {
    const comment = await lockComment(tx, number)
    if (comment.authorId === actor.id) return refused('own-comment')
    const settled = await tx
      .updateTable('comment_report')
      .set({ outcome, decided_by: actor.id, decided_at: now })
      .where('comment_id', '=', comment.id)
      .where('outcome', 'is', null)
      .returning(['id', 'reporter_email as email', 'reporter_id as userId'])
      .execute()
    for (const report of settled) await tellReporter(tx, services, comment, report, outcome)
    await tx.updateTable('comment_report').set({ reporter_email: null }).where('comment_id', '=', comment.id).execute()
    await tell(tx, actor, comment, 'comment.reports-settled', now, { outcome })
    return done(number)
  })

/** Judges an appeal: never the person who decided first, nor the author. A message that wins is published. */
export const judgeAppeal = (
  services: Services,
  actor: Actor,
  number: number,
  { overturned, answer }: { overturned: boolean; answer: string },
  now: Date,
): Promise<Outcome<number, 'not-yours' | 'already-decided'>> =>
  inTransaction(services.db, async (tx) => {
    const comment = await lockComment(tx, number)
    if (!comment.appealed || comment.appealOutcome) return refused('already-decided')
    if (!mayJudgeAppeal(comment, actor.id)) return refused('not-yours')
    await tx
      .updateTable('comment_appeal')
      .set({ outcome: overturned ? 'overturned' : 'upheld', answer, decided_by: actor.id, decided_at: now })
      .where('comment_id', '=', comment.id)
      .execute()
    if (overturned) {
      await tx
        .updateTable('comment')
        .set({ status: 'published', published_at: now, reason: null, reason_text: '' })
        .where('id', '=', comment.id)
        .execute()
      await tellParent(tx, services, await wholeComment(tx, number))
    }
    await tell(tx, actor, comment, overturned ? 'comment.appeal-overturned' : 'comment.appeal-upheld', now)
    await tellAppeal(tx, services, comment, overturned, answer)
    return done(number)
  })

const tell = (
  tx: Database,
  actor: Actor,
  { id, number }: Pick<WholeComment, 'id' | 'number'>,
  verb: string,
  at: Date,
  details: Record<string, string | number> = {},
) => record(tx, { actorId: actor.id, verb, subject: { kind: 'comment', id }, details: { number, ...details }, at })

import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { record } from '#core/history.ts'
import { enqueue } from '#core/jobs.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { closeReports } from '../comments/actions-reports.ts'
import { tellAppeal, tellMasked, tellParent } from '../comments/emails.ts'
import { lockComment, type WholeComment, wholeComment } from '../comments/queries.ts'
import {
  type DecisionRefusal,
  decide,
  type MaskRefusal,
  masked,
  mayJudgeAppeal,
  type Reason,
  refusalToSettle,
  refusalToUndo,
  type Settlement,
  type SettlementRefusal,
  undoMinutes,
  type Verdict,
} from '../comments/rules.ts'
import { decisionLetter } from './letters.ts'
import { decidedTogether } from './queries.ts'

export type Decision = { verdict: Verdict; reason: Reason | null; reasonText: string }
type Decided = Promise<Outcome<WholeComment, DecisionRefusal>>

/** One decision on one message, with its reason. Its author is told once it can no longer be taken back. */
export const decideComment = (
  services: Services,
  actor: Actor,
  number: number,
  decision: Decision,
  now: Date,
): Decided =>
  inTransaction(services.db, async (tx) => {
    const comment = await lockComment(tx, number)
    return takeDecision(tx, services, actor, comment, decision, now)
  })

const takeDecision = async (
  tx: Database,
  services: Services,
  actor: Actor,
  comment: WholeComment,
  { verdict, reason, reasonText }: Decision,
  now: Date,
): Decided => {
  const next = decide(comment, { verdict, reason: reasonText ? reason : null, moderatorId: actor.id })
  if (typeof next !== 'string') return refused(next.refusal)
  const says = next === 'refused' || next === 'removed'
  await tx
    .updateTable('comment')
    .set({ status: next, decided_by: actor.id, decided_at: now })
    .set({ reason: says ? reason : null, reason_text: says ? reasonText : '' })
    .$if(next === 'published', (update) => update.set({ published_at: now }))
    // the same words may be sent again once refused, and nothing then forbids to publish them twice
    .$if(says, (update) => update.set({ digest: null }))
    .where('id', '=', comment.id)
    .execute()
  await tell(tx, actor, comment, `comment.${next}`, now, says && reason ? { reason } : {})
  if (says) await closeReports(tx, services, comment, { outcome: 'removed', decidedBy: actor.id, now })
  const wait = next === 'removed' ? 0 : undoMinutes * 60
  await enqueue(tx, decisionLetter, { number: comment.number, decidedAt: now.toISOString() }, wait)
  return done(await wholeComment(tx, comment.number))
}

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

/** Takes back all that this person decided at that instant, as far as each may be. Answers how many were. */
export const undoTogether = async (services: Services, actor: Actor, decidedAt: Date, now: Date): Promise<number> => {
  let undone = 0
  for (const number of await decidedTogether(services.db, actor.id, decidedAt))
    if ((await undoDecision(services, actor, number, now)).ok) undone += 1
  return undone
}

/** Hides personal data, and nothing else: the passages are named one by one, the page says it was done, and so does a mail. */
export const maskComment = (
  services: Services,
  actor: Actor,
  number: number,
  passages: readonly string[],
  now: Date,
): Promise<Outcome<number, MaskRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const comment = await lockComment(tx, number)
    if (comment.authorId === actor.id) return refused('own-comment')
    const after = masked(comment.maskedBody ?? comment.body, passages)
    if ('refusal' in after) return refused(after.refusal)
    await tx.updateTable('comment').set({ masked_body: after.body }).where('id', '=', comment.id).execute()
    await tell(tx, actor, comment, 'comment.masked', now, { passages: passages.length })
    await tellMasked(tx, services, comment, now)
    return done(number)
  })

/** Shows again what was hidden by mistake. */
export const unmaskComment = (
  { db }: Services,
  actor: Actor,
  number: number,
  now: Date,
): Promise<Outcome<number, 'own-comment' | 'not-masked'>> =>
  inTransaction(db, async (tx) => {
    const comment = await lockComment(tx, number)
    if (comment.authorId === actor.id) return refused('own-comment')
    if (comment.maskedBody === null) return refused('not-masked')
    await tx.updateTable('comment').set({ masked_body: null }).where('id', '=', comment.id).execute()
    await tell(tx, actor, comment, 'comment.unmasked', now)
    return done(number)
  })

type Answer = { outcome: Settlement; reason: Reason | null; reasonText: string }

/** Answers every open report of a comment at once. « Removed » removes it, with its rule and reason, in the same transaction. */
export const settleReports = (
  services: Services,
  actor: Actor,
  number: number,
  { outcome, reason, reasonText }: Answer,
  now: Date,
): Promise<Outcome<number, SettlementRefusal | DecisionRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const comment = await lockComment(tx, number)
    const refusal = refusalToSettle({ ...comment, reported: comment.reportDueOn !== null }, outcome, actor.id)
    if (refusal) return refused(refusal)
    if (outcome === 'removed') {
      const removal = await takeDecision(tx, services, actor, comment, { verdict: 'remove', reason, reasonText }, now)
      if (!removal.ok) return removal
    } else await closeReports(tx, services, comment, { outcome, decidedBy: actor.id, now })
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
      .where('against', '=', comment.decidedAt)
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

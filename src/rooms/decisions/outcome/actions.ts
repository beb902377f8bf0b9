import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { aloneInDecisions } from '../alone.ts'
import { holdDecision } from '../proposals/actions.ts'
import { tell } from '../proposals/actions-proposing.ts'
import { decisionById } from '../queries.ts'
import { canFollowUp } from '../rules.ts'
import { askForReview } from './emails.ts'
import { awaitingReview, followersOf } from './queries.ts'
import { type FollowUp, type FollowUpRefusal, isReviewAsked, refusalToFollowUp } from './rules.ts'

type Step = Promise<Outcome<string, FollowUpRefusal>>

/** Writes what follows a decision: who does what, by when, and when it is looked at again. Its result is not touched. */
export const followUp = (
  { db }: Services,
  actor: Actor,
  id: string,
  version: number,
  said: FollowUp,
  now: Date,
): Step =>
  inTransaction(db, async (tx) => {
    const { decision, standing } = await holdDecision(tx, actor, id, now)
    if (!canFollowUp({ ...decision, status: 'closed' }, standing, actor)) return notFound()
    if (!canFollowUp(decision, standing, actor)) return refused('not-closed')
    if (decision.version !== version) return refused('stale')
    const refusal = refusalToFollowUp(said, { due: decision.outcomeDue, reviewOn: decision.reviewOn }, parisDay(now))
    if (refusal) return refused(refusal)
    await tx
      .updateTable('decision')
      .set({
        status: 'settled',
        settled_at: decision.settledAt ?? now,
        outcome: said.outcome,
        outcome_owner: said.owner,
        outcome_due: said.due,
        review_on: said.reviewOn,
        version: version + 1,
      })
      .where('id', '=', id)
      .execute()
    await tell(tx, { id, body: decision.in.body, title: decision.title }, 'decision.settled', actor, now)
    return done(id)
  })

/** Writes what a decision became; it may be looked at once more later. */
export const reviewDecision = (
  { db }: Services,
  actor: Actor,
  id: string,
  { version, review, again }: { version: number; review: string; again: string | null },
  now: Date,
): Step =>
  inTransaction(db, async (tx) => {
    const { decision, standing } = await holdDecision(tx, actor, id, now)
    if (!canFollowUp({ ...decision, status: 'closed' }, standing, actor)) return notFound()
    if (decision.status !== 'settled') return refused('nothing-to-review')
    if (decision.version !== version) return refused('stale')
    const today = parisDay(now)
    if (again && again <= today) return refused('review-past')
    await tx
      .updateTable('decision')
      .set({ review, reviewed_on: today, review_on: again ?? decision.reviewOn, version: version + 1 })
      .where('id', '=', id)
      .execute()
    await tell(tx, { id, body: decision.in.body, title: decision.title }, 'decision.reviewed', actor, now)
    return done(id)
  })

/** Every morning: those who follow a decision whose review is due are asked for it. */
export const askForReviews = async (services: Services): Promise<void> => {
  const now = services.clock()
  const today = parisDay(now)
  for (const { id, ...facts } of await awaitingReview(services.db, today)) {
    if (!isReviewAsked(facts, today)) continue
    await aloneInDecisions(services, id, async (tx) => {
      await tx.updateTable('decision').set({ review_reminded_on: today }).where('id', '=', id).execute()
      const decision = await decisionById(tx, id)
      for (const person of await followersOf(tx, decision, today))
        await askForReview(tx, services, decision, person, today)
    })
  }
}

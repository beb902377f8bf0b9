import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import type { CommunityView } from '../../queries.ts'
import { isOpenTo } from '../../rules.ts'
import { recordMandate } from '../emails.ts'
import { keptAmong, mandateById } from '../queries.ts'
import { type Review, reviewOf } from './queries.ts'

export type ReviewRefusal = 'not-begun' | 'stale'

type Writing = Pick<Review, 'done' | 'hard' | 'next'> & { version: number }

/** Those who hold a mandate say how it went: what was done, what was hard, what comes. It comes before any renewal. */
export const writeReview = (
  { db }: Services,
  actor: Actor,
  community: CommunityView,
  mandateId: string,
  { version, ...said }: Writing,
  now: Date,
): Promise<Outcome<null, ReviewRefusal>> =>
  inTransaction(db, async (tx) => {
    const today = parisDay(now)
    const mandate = await mandateById(tx, community.id, mandateId, true)
    const kept = await keptAmong(
      tx,
      actor.id,
      mandate.holders.map(({ id }) => id),
    )
    if (!isOpenTo(community, actor) || kept.length === 0) return notFound()
    if (mandate.entrustedOn === null || today < mandate.startsOn) return refused('not-begun')
    const before = await reviewOf(tx, mandate.id)
    if ((before?.version ?? 0) !== version) return refused('stale')
    const values = { ...said, written_by: actor.id, written_on: today, version: version + 1 }
    await tx
      .insertInto('mandate_review')
      .values({ mandate_id: mandate.id, ...values })
      .onConflict((conflict) => conflict.column('mandate_id').doUpdateSet(values))
      .execute()
    if (!before)
      await recordMandate(tx, community, mandate, 'community.mandate_reviewed', { actorId: actor.id, at: now })
    return done(null)
  })

import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { tell, turn, within } from './actions.ts'
import { tellMove } from './emails.ts'
import { type Accompaniment, lockAccompaniment } from './queries.ts'
import { type Refusal, type Side, sideOf } from './rules.ts'
import { isReviewOpen, type Stage } from './rules-reviews.ts'

type ReviewDraft = { worked: string; missing: string; next: string }

/** Half a year, in days. */
const halfYear = 183

const write = (
  tx: Database,
  id: Id,
  { stage, side, actor, now }: { stage: Stage; side: Side; actor: Actor; now: Date },
  draft: ReviewDraft,
) =>
  tx
    .insertInto('accompaniment_review')
    .values({ accompaniment_id: id, stage, side, ...draft, written_by: actor.id, written_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('side')
    .executeTakeFirst()

/** The structure closes with its review, which the holder reads only after writing theirs; the holder is asked for it. */
export const closeAccompaniment = (
  services: Services,
  actor: Actor,
  id: Id,
  draft: ReviewDraft,
  now: Date,
): Promise<Outcome<Accompaniment, Refusal>> =>
  within(services, actor, id, { act: 'close', now }, async (tx, accompaniment) => {
    await write(tx, id, { stage: 'closing', side: 'structure', actor, now }, draft)
    const sixMonthsOn = addDays(parisDay(now), halfYear)
    const after = await turn(tx, accompaniment, 'close', { actorId: actor.id, now, sixMonthsOn })
    await tellMove(tx, services, after, 'close', actor.id)
    return done(after)
  })

/** One side writes its review, once: it is not changed after the other may have read it. */
export const writeReview = (
  services: Services,
  actor: Actor,
  id: Id,
  { stage, ...draft }: ReviewDraft & { stage: Stage },
  now: Date,
): Promise<Outcome<null, Refusal | 'written'>> =>
  inTransaction(services.db, async (tx): Promise<Outcome<null, Refusal | 'written'>> => {
    const accompaniment = await lockAccompaniment(tx, actor, id, parisDay(now))
    const side = sideOf(accompaniment.roles)
    if (!side) return notFound()
    if (accompaniment.roles.holder && accompaniment.roles.structure) return refused('both-sides')
    if (!isReviewOpen({ ...accompaniment, stage }, parisDay(now))) return refused('not-now')
    if (!(await write(tx, id, { stage, side, actor, now }, draft))) return refused('written')
    await tell(tx, id, { actorId: actor.id, verb: `review_${stage}_${side}`, now })
    if (stage === 'six_months' && accompaniment.status === 'closed')
      await turn(tx, accompaniment, 'look_back', { actorId: actor.id, now })
    return done(null)
  })

import { type Day, daysBetween } from '#core/pure/dates.ts'

export type FollowUp = { outcome: string; owner: string; due: Day | null; reviewOn: Day | null }
export type FollowUpRefusal = 'not-closed' | 'stale' | 'review-past' | 'due-past' | 'nothing-to-review'

/** What follows is to come: its day and that of its review too, unless they were already written so. */
export const refusalToFollowUp = (
  { due, reviewOn }: FollowUp,
  before: { due: Day | null; reviewOn: Day | null },
  today: Day,
): FollowUpRefusal | null => {
  if (due && due < today && due !== before.due) return 'due-past'
  return reviewOn && reviewOn <= today && reviewOn !== before.reviewOn ? 'review-past' : null
}

export type Reviewable = { reviewOn: Day | null; reviewedOn: Day | null; remindedOn: Day | null }

/** Whoever follows a decision is asked for its review the day it is due, then every fortnight, while nobody wrote it. */
export const isReviewAsked = ({ reviewOn, reviewedOn, remindedOn }: Reviewable, today: Day): boolean =>
  reviewOn !== null &&
  reviewOn <= today &&
  (reviewedOn === null || reviewedOn < reviewOn) &&
  (remindedOn === null || remindedOn < reviewOn || daysBetween(remindedOn, today) >= 14)

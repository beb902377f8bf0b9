import { type Day, daysBetween } from '#core/pure/dates.ts'
import { type Side, type Status, terms } from './rules.ts'

export const stages = ['closing', 'six_months'] as const
export type Stage = (typeof stages)[number]
export type Review = { stage: Stage; side: Side; worked: string; missing: string; next: string; writtenAt: Date }

/** From when a review is written; null: not yet known. */
export const reviewFrom = (stage: Stage, at: { closedOn: Day | null; sixMonthsOn: Day | null }): Day | null =>
  stage === 'closing' ? at.closedOn : at.sixMonthsOn

type Reviewing = { stage: Stage; status: Status; closedOn: Day | null; sixMonthsOn: Day | null }

/** May a review of this stage be written today? After a break by the holder there is none: nothing is owed. */
export const isReviewOpen = ({ stage, status, ...at }: Reviewing, today: Day): boolean => {
  const from = reviewFrom(stage, at)
  return (status === 'closed' || status === 'six_months') && from !== null && from <= today
}

/** The reviews someone may read: their own, and the other's once both wrote, or the term has passed. */
export const readableReviews = (
  reviews: readonly Review[],
  side: Side | null,
  from: Day | null,
  today: Day,
): Review[] => {
  const isCrossed = reviews.length > 1 || (from !== null && daysBetween(from, today) > terms.review)
  return reviews.filter((review) => isCrossed || review.side === side)
}

import { formatDay } from '#core/pure/dates.ts'
import { Tag } from '#ui/index.ts'
import type { NextReview } from './rules.ts'
import { words } from './words.ts'

/** By when the place holds its next review. */
export const Term = ({ next }: { next: NextReview | null }) => (
  <p>
    {words.rhythm}{' '}
    {next ? (
      <>
        {words.nextBy} <strong>{formatDay(next.dueOn)}</strong>.{' '}
        {next.isLate && <Tag kind="late">{words.lateReview}</Tag>}
      </>
    ) : (
      words.noReviewYet
    )}
  </p>
)

import { labelReplaced } from './awards/jobs.ts'
import { labelCommitments } from './commitments/jobs.ts'
import { labelContradictions } from './committee/contradictions/jobs.ts'
import { labelGaps } from './coverage/jobs.ts'
import { labelMarks } from './register/jobs.ts'
import { labelReviews } from './reviews/jobs.ts'
import { upkeepJobs } from './upkeep/jobs.ts'

/** Every kind of work the label does later. */
export const labelJobs = [
  labelContradictions,
  labelReplaced,
  labelMarks,
  labelGaps,
  labelCommitments,
  labelReviews,
  ...upkeepJobs,
]

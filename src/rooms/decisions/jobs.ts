import type { Job } from '#core/jobs.ts'
import { tellMembers } from './deliberation/floor/jobs-telling.ts'
import { decisionReviews } from './outcome/jobs.ts'
import { decisionClock } from './votes/jobs.ts'
import { tellElectors } from './votes/jobs-telling.ts'

export const decisionJobs: Omit<Job, 'sample'>[] = [decisionClock, tellElectors, tellMembers, decisionReviews]

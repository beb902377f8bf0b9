import type { Job } from '#core/jobs.ts'
import { caseUpkeep } from './ladder/jobs.ts'
import { casePurge } from './upkeep/jobs.ts'
import { watchUpkeep } from './watch/jobs.ts'

export const unblockingJobs: Omit<Job, 'sample'>[] = [caseUpkeep, casePurge, watchUpkeep]

import { labelDormant } from './dormant/jobs.ts'
import { labelTerms } from './renewal/jobs.ts'

export const upkeepJobs = [labelTerms, labelDormant]

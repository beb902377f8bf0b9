import { labelDormant } from './dormant/jobs.ts'
import { labelProcedures } from './reminders/jobs.ts'
import { labelTerms } from './renewal/jobs.ts'

export const upkeepJobs = [labelTerms, labelDormant, labelProcedures]

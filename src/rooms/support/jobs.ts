import { accompanimentUpkeep } from './accompaniments/jobs.ts'
import { referralUpkeep, scoutingUpkeep } from './upkeep/jobs.ts'

export const supportJobs = [scoutingUpkeep, referralUpkeep, accompanimentUpkeep]

import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { followReferrals, tidyScoutings } from './actions.ts'

export const scoutingUpkeep = defineJob({
  name: 'support-scouting',
  data: z.object({}),
  cron: '31 4 * * *',
  work: tidyScoutings,
})

export const referralUpkeep = defineJob({
  name: 'support-referrals',
  data: z.object({}),
  cron: '23 7 * * *',
  work: followReferrals,
})

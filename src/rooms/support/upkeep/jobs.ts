import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { tidyScoutings } from './actions.ts'
import { followReferrals } from './actions-follow-referrals.ts'

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

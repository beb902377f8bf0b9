import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { followMandates } from './upkeep/actions-night.ts'

export const mandateUpkeep = defineJob({
  name: 'community-mandates',
  data: z.object({}),
  cron: '7 * * * *',
  work: followMandates,
})

import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { tendRequests } from './actions-night.ts'

export const liaisonUpkeep = defineJob({
  name: 'community-liaison',
  data: z.object({}),
  cron: '33 7 * * *',
  work: tendRequests,
})

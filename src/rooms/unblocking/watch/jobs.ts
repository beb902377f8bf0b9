import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { raiseAlerts, tellLateReviews } from './actions-night.ts'

export const watchUpkeep = defineJob({
  name: 'unblocking-watch',
  data: z.object({}),
  cron: '27 5 * * *',
  work: async (services) => {
    await raiseAlerts(services)
    await tellLateReviews(services)
  },
})

import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { raiseAlerts } from './actions-night.ts'

export const watchUpkeep = defineJob({
  name: 'unblocking-watch',
  data: z.object({}),
  cron: '27 5 * * *',
  work: raiseAlerts,
})

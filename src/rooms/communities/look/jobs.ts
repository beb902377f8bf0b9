import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { tellHands } from './actions-lower-hand.ts'

export const handNews = defineJob({
  name: 'community-hands',
  data: z.object({}),
  cron: '11 8 * * *',
  work: tellHands,
})

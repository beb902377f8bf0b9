import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { tendCalls } from './actions-night.ts'

export const bannerCalls = defineJob({
  name: 'banner-calls',
  data: z.object({}),
  cron: '27 * * * *',
  work: tendCalls,
})

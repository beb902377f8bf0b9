import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { askForReviews } from './actions.ts'

export const decisionReviews = defineJob({
  name: 'decision-reviews',
  data: z.object({}),
  cron: '41 7 * * *',
  work: askForReviews,
})

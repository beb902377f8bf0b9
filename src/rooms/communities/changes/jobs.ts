import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { applyChanges } from './actions-apply.ts'

export const communityChanges = defineJob({
  name: 'community-changes',
  data: z.object({}),
  cron: '*/5 * * * *',
  work: applyChanges,
})

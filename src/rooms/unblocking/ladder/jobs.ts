import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { tendCases } from './actions-night.ts'

export const caseUpkeep = defineJob({
  name: 'unblocking-cases',
  data: z.object({}),
  cron: '12 7 * * *',
  work: tendCases,
})

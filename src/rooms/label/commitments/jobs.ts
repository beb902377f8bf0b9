import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { remindOfCommitments } from './actions.ts'

export const labelCommitments = defineJob({
  name: 'label-commitments',
  data: z.object({}),
  cron: '31 5 * * *',
  work: remindOfCommitments,
})

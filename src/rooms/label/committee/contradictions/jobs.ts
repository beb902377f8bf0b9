import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { closeSilent } from './actions.ts'

/** A few minutes into the day: organisations that did not answer in time. */
export const labelContradictions = defineJob({
  name: 'label-contradictions',
  data: z.object({}),
  cron: '13 0 * * *',
  work: closeSilent,
})

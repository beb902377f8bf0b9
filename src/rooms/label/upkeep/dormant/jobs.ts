import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { reviewDormant } from './actions.ts'

/** On the third of each month, at night: labels that do nothing. */
export const labelDormant = defineJob({
  name: 'label-dormant',
  data: z.object({}),
  cron: '23 2 3 * *',
  work: reviewDormant,
})

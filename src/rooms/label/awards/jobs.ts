import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { retireReplaced } from './actions.ts'

/** A few minutes into the day: the attestation of a label gives way to that of the label that renews it. */
export const labelReplaced = defineJob({
  name: 'label-replaced',
  data: z.object({}),
  cron: '9 0 * * *',
  work: retireReplaced,
})

import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { remindProcedures } from './actions.ts'

/** Every morning: what is open about labels, and waits for someone. */
export const labelProcedures = defineJob({
  name: 'label-procedures',
  data: z.object({}),
  cron: '51 5 * * *',
  work: remindProcedures,
})

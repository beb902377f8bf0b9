import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { closeSilent, remindHeard } from './actions.ts'

/** A few minutes into the day: organisations that did not answer in time, and those whose term is near. */
export const labelContradictions = defineJob({
  name: 'label-contradictions',
  data: z.object({}),
  cron: '13 0 * * *',
  work: async (services) => {
    await closeSilent(services)
    await remindHeard(services)
  },
})

import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { followAccompaniments } from './actions-upkeep.ts'

export const accompanimentUpkeep = defineJob({
  name: 'support-accompaniments',
  data: z.object({}),
  cron: '41 7 * * *',
  work: followAccompaniments,
})

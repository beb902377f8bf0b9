import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { followPathways } from './actions.ts'

export { pathwayNews } from './news.ts'

export const pathwayUpkeep = defineJob({
  name: 'communities-pathway',
  data: z.object({}),
  cron: '41 4 * * *',
  work: followPathways,
})

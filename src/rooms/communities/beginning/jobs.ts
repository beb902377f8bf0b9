import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { tidyBeginnings } from './actions.ts'
import { tellWhoMayCreate } from './actions-create.ts'

export const freeBeginnings = defineJob({
  name: 'community-beginnings',
  data: z.object({}),
  cron: '41 7 * * *',
  work: async (services) => {
    await tidyBeginnings(services)
    await tellWhoMayCreate(services)
  },
})

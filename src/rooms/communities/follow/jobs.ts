import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { tellFollowers } from './actions-tell-followers.ts'

export const instantNews = defineJob({
  name: 'community-news',
  data: z.object({}),
  cron: '*/5 * * * *',
  work: (services) => tellFollowers(services, ['instant']),
})

export const digests = defineJob({
  name: 'community-digests',
  data: z.object({}),
  cron: '11 7 * * *',
  work: (services) => tellFollowers(services, ['daily', 'weekly']),
})

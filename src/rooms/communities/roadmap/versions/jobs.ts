import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { applyRoadmapVotes } from './actions.ts'

export const roadmapVotes = defineJob({
  name: 'community-roadmap-votes',
  data: z.object({}),
  cron: '*/5 * * * *',
  work: applyRoadmapVotes,
})

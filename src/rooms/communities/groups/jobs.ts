import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { remindRequests } from './group/actions-upkeep.ts'
import { applyLeadVotes } from './replacement/actions-apply.ts'
import { remindActions } from './tasks/actions-upkeep.ts'

export const groupJobs = [
  defineJob({ name: 'group-requests', data: z.object({}), cron: '41 6 * * *', work: remindRequests }),
  defineJob({ name: 'group-actions', data: z.object({}), cron: '11 7 * * *', work: remindActions }),
  defineJob({ name: 'group-leads', data: z.object({}), cron: '*/5 * * * *', work: applyLeadVotes }),
]

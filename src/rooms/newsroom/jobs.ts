import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { forgetFollowers } from './following/actions.ts'
import { forgetComments } from './keeping/actions.ts'
import { moderationMorning } from './moderating/actions-morning.ts'
import { decisionLetter } from './moderating/letters.ts'
import { tellSilence } from './works/actions.ts'

const forget = defineJob({
  name: 'newsroom-forget',
  data: z.object({}),
  cron: '37 3 * * *',
  work: async (services) => {
    await forgetFollowers(services)
    await forgetComments(services)
  },
})

const silence = defineJob({ name: 'works-silent', data: z.object({}), cron: '3 8 * * *', work: tellSilence })

const morning = defineJob({
  name: 'moderation-morning',
  data: z.object({}),
  cron: '11 8 * * *',
  work: moderationMorning,
})

export const newsroomJobs = [decisionLetter, forget, silence, morning]

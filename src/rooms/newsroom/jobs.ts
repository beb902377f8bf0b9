import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { forgetFollowers } from './following/actions.ts'
import { forgetComments } from './keeping/actions.ts'
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

export const newsroomJobs = [decisionLetter, forget, silence]

import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { tidyMessages } from './actions.ts'

/** What we promise in « Données personnelles »: twelve months after closing, nothing personal is left. */
export const forgetContact = defineJob({
  name: 'forget-contact',
  data: z.object({}),
  cron: '41 3 * * *',
  work: (services) => tidyMessages(services),
})

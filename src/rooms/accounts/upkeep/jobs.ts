import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { purge } from './actions.ts'

/** Every night. */
export const accountsPurge = defineJob({
  name: 'accounts-purge',
  data: z.object({}),
  cron: '41 3 * * *',
  work: (services) => purge(services.db, services.clock()),
})

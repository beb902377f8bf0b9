import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { purge } from './actions.ts'

/** Every night. */
export const directoryPurge = defineJob({
  name: 'directory-purge',
  data: z.object({}),
  cron: '53 3 * * *',
  work: (services) => purge(services.db, services.clock()),
})

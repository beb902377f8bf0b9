import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { tellEveryone } from './actions.ts'

/** Before people begin their day, after the loads of the night. */
export const directoryAlerts = defineJob({
  name: 'directory-alerts',
  data: z.object({}),
  cron: '37 6 * * *',
  work: tellEveryone,
})

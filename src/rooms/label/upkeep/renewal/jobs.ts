import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { followTheCalendar } from './actions-calendar.ts'

/** A few minutes into the day: labels that ended yesterday, and reminders of those that will. */
export const labelTerms = defineJob({
  name: 'label-terms',
  data: z.object({}),
  cron: '17 0 * * *',
  work: followTheCalendar,
})

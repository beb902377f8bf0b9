import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { remindOfSessions } from '../committee/sessions/actions-reminders.ts'
import { remindExperts } from '../expertises/actions-reminders.ts'
import { remindReviews } from './actions-reminders.ts'

/** Every morning: reminders of what is awaited, and what is late told to those who coordinate. */
export const labelReviews = defineJob({
  name: 'label-reviews',
  data: z.object({}),
  cron: '41 5 * * *',
  work: async (services) => {
    await remindReviews(services)
    await remindExperts(services)
    await remindOfSessions(services)
  },
})

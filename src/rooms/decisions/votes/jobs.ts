import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { endFloors } from '../deliberation/floor/actions.ts'
import { remindSilent } from '../deliberation/floor/actions-telling.ts'
import { watchGrouping } from '../deliberation/grouping/actions-term.ts'
import { closeDue } from './actions-closing.ts'
import { openDue } from './actions-opening.ts'
import { remindDue } from './actions-telling.ts'

/** The clock of decisions: what must close, open, or be reminded is, within the minute. */
export const decisionClock = defineJob({
  name: 'decision-clock',
  data: z.object({}),
  cron: '* * * * *',
  retries: 0,
  work: async (services) => {
    await closeDue(services)
    await endFloors(services)
    await openDue(services)
    await remindDue(services)
    await remindSilent(services)
    await watchGrouping(services)
  },
})

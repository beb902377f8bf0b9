import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { refreshMarksOfTheDay } from './actions-marks.ts'

/** A few minutes into the day: the register itself goes by the dates and waits for nobody. */
export const labelMarks = defineJob({
  name: 'label-marks',
  data: z.object({}),
  cron: '11 0 * * *',
  work: refreshMarksOfTheDay,
})

import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { tellNewGaps } from './actions.ts'

/** Every morning, once the labels that ended by night are known. */
export const labelGaps = defineJob({ name: 'label-gaps', data: z.object({}), cron: '11 6 * * *', work: tellNewGaps })

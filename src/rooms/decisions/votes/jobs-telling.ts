import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { tellSome } from './actions-telling.ts'

const tellings = ['opened', 'reminder', 'closed'] as const
export type Telling = (typeof tellings)[number]

/** Writes to some electors, then asks for the next ones: fifty thousand letters are not one transaction. */
export const tellElectors = defineJob({
  name: 'decision-electors',
  data: z.object({
    decisionId: z.uuid(),
    what: z.enum(tellings),
    after: z.object({ kind: z.string(), id: z.uuid() }).nullable(),
  }),
  work: (services, { decisionId, what, after }) => tellSome(services, decisionId, what, after),
})

import { z } from 'zod'
import { defineJob } from '#core/jobs.ts'
import { tellSomeMembers } from './actions-telling.ts'

const floorTellings = ['begun', 'reminder', 'closed', 'overdue'] as const
export type FloorTelling = (typeof floorTellings)[number]

/** Writes to some members of the body, then asks for the next ones. */
export const tellMembers = defineJob({
  name: 'decision-members',
  data: z.object({
    decisionId: z.uuid(),
    what: z.enum(floorTellings),
    after: z.object({ kind: z.string(), id: z.uuid() }).nullable(),
  }),
  work: (services, { decisionId, what, after }) => tellSomeMembers(services, decisionId, what, after),
})

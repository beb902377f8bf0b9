import { z } from 'zod'
import type { Database } from '#core/database.ts'
import { defineJob, enqueue } from '#core/jobs.ts'
import { forgetProofs } from '../claims/actions.ts'
import { forgetAnswers } from '../companies/actions.ts'
import { forgetProposals } from '../proposals/actions.ts'
import { purge, reindexSheetsOf } from './actions.ts'
import { askFreshness } from './actions-freshness.ts'

/** Every night. */
export const directoryPurge = defineJob({
  name: 'directory-purge',
  data: z.object({}),
  cron: '53 3 * * *',
  work: async (services) => {
    await purge(services.db, services.clock())
    await forgetProofs(services)
    await forgetProposals(services)
    await forgetAnswers(services.db, services.clock())
  },
})

export const freshness = defineJob({
  name: 'directory-freshness',
  data: z.object({}),
  cron: '41 6 * * *',
  work: askFreshness,
})

export const challengeReindexing = defineJob({
  name: 'directory-reindex',
  data: z.object({ challengeId: z.int() }),
  work: async (services, { challengeId }) => {
    await reindexSheetsOf(services, challengeId)
  },
})

/** To be called in the transaction that merges challenges: the sheets follow as soon as it is kept. */
export const followMerge = (tx: Database, { into }: { into: { id: number } }): Promise<void> =>
  enqueue(tx, challengeReindexing, { challengeId: into.id })

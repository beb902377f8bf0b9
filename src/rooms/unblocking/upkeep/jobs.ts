import { z } from 'zod'
import { aloneIn } from '#core/alone.ts'
import { defineJob } from '#core/jobs.ts'
import type { Services } from '#core/services.ts'
import { tellHolders } from '../cases/emails.ts'
import { happened } from '../cases/events.ts'
import { lockCase } from '../cases/queries.ts'
import { dropDraft, emptyCase } from '../erasure/actions.ts'
import { forgottenDrafts, pastKeeping, unanswered } from '../erasure/queries-keeping.ts'
import { letters } from '../words.ts'
import { keeping } from './rules.ts'

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)
const alone = aloneIn('unblocking')

/** Each night: forgotten drafts go, what a project left without an answer is withdrawn, what was written in an old case is taken out. */
export const purgeCases = async (services: Services): Promise<void> => {
  const now = services.clock()
  for (const id of await forgottenDrafts(services.db, daysBefore(now, keeping.draft)))
    await alone(services, id, (tx) => dropDraft(tx, id))
  for (const id of await unanswered(services.db, daysBefore(now, keeping.consent)))
    await alone(services, id, async (tx) => {
      const blocker = await lockCase(tx, id)
      if (blocker.status !== 'awaiting_consent') return
      await tx.updateTable('blocker_case').set({ status: 'withdrawn', closed_at: now }).where('id', '=', id).execute()
      await happened(tx, blocker, { actorId: null, side: 'site', verb: 'consent_lapsed', at: now })
      await tellHolders(tx, services, blocker, { key: 'lapsed', said: letters.holder.lapsed })
    })
  for (const id of await pastKeeping(services.db, daysBefore(now, keeping.closed), 1000))
    await alone(services, id, (tx) => emptyCase(tx, id))
}

export const casePurge = defineJob({
  name: 'unblocking-purge',
  data: z.object({}),
  cron: '48 3 * * *',
  work: purgeCases,
})

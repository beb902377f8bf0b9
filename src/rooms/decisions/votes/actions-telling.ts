import { inTransaction } from '#core/database.ts'
import { enqueue } from '#core/jobs.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { aloneInDecisions } from '../alone.ts'
import { decisionById } from '../queries.ts'
import { writeToElector } from './emails.ts'
import { type Telling, tellElectors } from './jobs-telling.ts'
import { dueToRemind } from './queries.ts'
import { type After, peopleToTell } from './queries-used-voices.ts'

const batch = 200

/** Writes to the next electors. Run twice, it writes once: a letter has its key. Answers nothing; the rest is queued with it. */
export const tellSome = (services: Services, decisionId: Id, what: Telling, after: After): Promise<void> =>
  inTransaction(services.db, async (tx) => {
    const decision = await decisionById(tx, decisionId)
    // a reminder that waited too long in the queue says nothing true any more
    if (what === 'reminder' && decision.status !== 'open') return
    const { people, last } = await peopleToTell(tx, decisionId, { after, silent: what === 'reminder', limit: batch })
    for (const person of people) await writeToElector(tx, services, decision, what, person)
    if (last) await enqueue(tx, tellElectors, { decisionId, what, after: last })
  })

/** Every minute: votes that will soon close remind those who have not voted. */
export const remindDue = async (services: Services): Promise<void> => {
  const now = services.clock()
  for (const id of await dueToRemind(services.db, now))
    await aloneInDecisions(services, id, async (tx) => {
      const marked = await tx
        .updateTable('decision')
        .set({ reminded_at: now })
        .where('id', '=', id)
        .where('status', '=', 'open')
        .where('reminded_at', 'is', null)
        .returning('id')
        .executeTakeFirst()
      if (marked) await enqueue(tx, tellElectors, { decisionId: id, what: 'reminder', after: null })
    })
}

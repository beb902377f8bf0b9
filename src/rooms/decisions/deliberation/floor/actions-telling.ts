import { inTransaction } from '#core/database.ts'
import { enqueue } from '#core/jobs.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { aloneInDecisions } from '../../alone.ts'
import { type DecisionView, decisionById } from '../../queries.ts'
import type { After } from '../../votes/queries-used-voices.ts'
import { isGroupingOverdue } from '../rules.ts'
import { writeToMember } from './emails.ts'
import { type FloorTelling, tellMembers } from './jobs-telling.ts'
import { floorsToRemind } from './queries.ts'
import { membersToTell } from './queries-members-to-tell.ts'

const batch = 200

/** Writes to the next members. Run twice, it writes once: a letter has its key. */
export const tellSomeMembers = (services: Services, decisionId: Id, what: FloorTelling, after: After): Promise<void> =>
  inTransaction(services.db, async (tx) => {
    const now = services.clock()
    const decision = await decisionById(tx, decisionId)
    // a letter that waited too long in the queue says nothing true any more
    if (!isTrueStill(what, decision, now)) return
    const asked = { day: parisDay(now), after, silent: what === 'reminder', limit: batch }
    const { people, last } = await membersToTell(tx, decision, asked)
    for (const person of people) await writeToMember(tx, services, decision, what, person)
    if (last) await enqueue(tx, tellMembers, { decisionId, what, after: last })
  })

const isTrueStill = (what: FloorTelling, decision: DecisionView, now: Date): boolean => {
  if (what === 'closed') return true
  if (what === 'overdue') return isGroupingOverdue(decision, now)
  return decision.status === 'collecting' && decision.collectUntil !== null && decision.collectUntil > now
}

/** Every minute: floors that will soon close remind those who have said nothing. */
export const remindSilent = async (services: Services): Promise<void> => {
  const now = services.clock()
  for (const id of await floorsToRemind(services.db, now))
    await aloneInDecisions(services, id, async (tx) => {
      const marked = await tx
        .updateTable('decision')
        .set({ collect_reminded_at: now })
        .where('id', '=', id)
        .where('status', '=', 'collecting')
        .where('collect_reminded_at', 'is', null)
        .returning('id')
        .executeTakeFirst()
      if (marked) await enqueue(tx, tellMembers, { decisionId: id, what: 'reminder', after: null })
    })
}

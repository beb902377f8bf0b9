import type { Database } from '#core/database.ts'
import { enqueue } from '#core/jobs.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { aloneInDecisions } from '../../alone.ts'
import { followersOf } from '../../outcome/queries.ts'
import { decisionById } from '../../queries.ts'
import { askToGoOn } from '../floor/emails-ask-to-go-on.ts'
import { tellMembers } from '../floor/jobs-telling.ts'
import { groupingRemindedBy } from '../rules.ts'
import { groupingsToRemind, groupingsToShare } from './queries-term.ts'

/** Every minute: whoever leads is reminded once before the term; past it, the members are told once that any of them may go on. */
export const watchGrouping = async (services: Services): Promise<void> => {
  const now = services.clock()
  for (const { id } of await groupingsToRemind(services.db, now, groupingRemindedBy(now)))
    await aloneInDecisions(services, id, async (tx) => {
      if (!(await mark(tx, id, 'group_reminded_at', now))) return
      const decision = await decisionById(tx, id)
      for (const person of await followersOf(tx, decision, parisDay(now)))
        await askToGoOn(tx, services, decision, 'reminder', person)
    })
  for (const { id } of await groupingsToShare(services.db, now))
    await aloneInDecisions(services, id, async (tx) => {
      if (!(await mark(tx, id, 'group_shared_at', now))) return
      await enqueue(tx, tellMembers, { decisionId: id, what: 'overdue', after: null })
    })
}

/** Only the first to come does it. */
const mark = (tx: Database, id: Id, column: 'group_reminded_at' | 'group_shared_at', now: Date) =>
  tx
    .updateTable('decision')
    .set({ [column]: now })
    .where('id', '=', id)
    .where('status', '=', 'grouping')
    .where(column, 'is', null)
    .returning('id')
    .executeTakeFirst()

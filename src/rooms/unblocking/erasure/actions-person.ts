import type { Database } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { endAppointmentsOf } from '../appointments/acts/actions-end.ts'
import { stopAnswer } from '../cases/clocks.ts'
import { happened } from '../cases/events.ts'
import { lockCase } from '../cases/queries.ts'
import { dropDraft, emptyCase } from './actions.ts'
import { casesOfNobodyElse, type OwnCase } from './queries-keeping.ts'

/**
 * Before an account goes: the appointments it held end, and its drafts go; the cases that only this person followed end, and what they said is taken out. What others of the
 * project follow goes on without the name.
 */
export const forgetPerson = async (tx: Database, userId: Id): Promise<void> => {
  const now = new Date()
  await endAppointmentsOf(tx, userId, now)
  for (const one of await casesOfNobodyElse(tx, userId)) {
    if (one.status === 'draft') await dropDraft(tx, one.id)
    else await endAlone(tx, one, now)
  }
}

const endAlone = async (tx: Database, { id }: OwnCase, now: Date): Promise<void> => {
  const { status } = await lockCase(tx, id)
  if (status !== 'closed' && status !== 'withdrawn') {
    await tx
      .updateTable('blocker_case')
      .set({
        status: status === 'answered' ? 'closed' : 'withdrawn',
        closed_at: now,
        waiting_since: null,
        due_on: null,
      })
      .where('id', '=', id)
      .execute()
    await stopAnswer(tx, id, parisDay(now))
    await happened(tx, { id }, { actorId: null, side: 'site', verb: 'holder_gone', at: now })
  }
  await emptyCase(tx, id)
}

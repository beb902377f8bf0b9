import type { Database } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { endAppointmentsOf } from '../appointments/acts/actions-end.ts'
import { stopAnswer } from '../cases/clocks.ts'
import { tellHand } from '../cases/emails.ts'
import { happened } from '../cases/events.ts'
import { lockCase } from '../cases/queries.ts'
import { letters } from '../words.ts'
import { dropDraft, emptyCase } from './actions.ts'
import { casesOfNobodyElse, type OwnCase } from './queries-keeping.ts'

type Sender = Pick<Services, 'config' | 'secret'>

/**
 * Before an account goes: the appointments it held end, and its drafts go; the cases that only this person followed end, and what they said is taken out. What others of the
 * project follow goes on without the name.
 */
export const forgetPerson = async (tx: Database, userId: Id, services: Sender): Promise<void> => {
  const now = new Date()
  await endAppointmentsOf(tx, userId, now)
  for (const one of await casesOfNobodyElse(tx, userId)) {
    if (one.status === 'draft') await dropDraft(tx, one.id)
    else await endAlone(tx, one, services, now)
  }
}

const endAlone = async (tx: Database, { id }: OwnCase, services: Sender, now: Date): Promise<void> => {
  const blocker = await lockCase(tx, id)
  const { status } = blocker
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
    await tellHand(tx, services, blocker, { key: 'holder_gone', said: letters.hand.gone }, parisDay(now))
    await stopAnswer(tx, id, parisDay(now))
    await happened(tx, { id }, { actorId: null, side: 'site', verb: 'holder_gone', at: now })
  }
  await emptyCase(tx, id)
}

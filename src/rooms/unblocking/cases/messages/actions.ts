import type { Actor } from '#core/actor.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import type { CaseRefusal, Status } from '../../rules.ts'
import { letters } from '../../words.ts'
import { within } from '../actions.ts'
import { tellDesk, tellHolders } from '../emails.ts'
import { happened } from '../events.ts'

const open: readonly Status[] = ['filed', 'qualified', 'assigned', 'in_progress', 'answered']

/** A message to the other side, while the case is open. The letter says that it waits, not what it says. */
export const sendMessage = (
  services: Services,
  actor: Actor,
  caseId: string,
  body: string,
  now: Date,
): Promise<Outcome<Id, CaseRefusal>> =>
  within(
    services,
    actor,
    caseId,
    { by: ['asks', 'handles', 'deputises', 'supervises'], from: open },
    now,
    async ({ tx, blocker, side, today }) => {
      if (side === 'site') throw new Error('The site writes no message')
      await tx
        .insertInto('blocker_message')
        .values({ case_id: blocker.id, kind: 'message', side, shown: true, author_id: actor.id, body, at: now })
        .execute()
      await happened(tx, blocker, { actorId: actor.id, side, verb: 'message', at: now })
      const key = `message:${now.getTime()}:${actor.id}`
      if (side === 'holder') await tellDesk(tx, services, blocker, { key, said: letters.hand.message }, today)
      else await tellHolders(tx, services, blocker, { key, said: letters.holder.message }, actor.id)
      return done(blocker.id)
    },
  )

import type { Actor } from '#core/actor.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import type { CaseRefusal, Status } from '../../rules.ts'
import { within } from '../actions.ts'
import { happened } from '../events.ts'

const open: readonly Status[] = ['filed', 'qualified', 'assigned', 'in_progress', 'answered']

/** A note of those who work the case: read by the holder only when it is shared. */
export const addNote = (
  services: Services,
  actor: Actor,
  caseId: string,
  { body, shown }: { body: string; shown: boolean },
  now: Date,
): Promise<Outcome<Id, CaseRefusal>> =>
  within(
    services,
    actor,
    caseId,
    { by: ['handles', 'deputises', 'supervises'], from: open },
    now,
    async ({ tx, blocker, side }) => {
      if (side === 'site') throw new Error('The site writes no note')
      await tx
        .insertInto('blocker_message')
        .values({ case_id: blocker.id, kind: 'note', side, shown, author_id: actor.id, body, at: now })
        .execute()
      await happened(tx, blocker, { actorId: actor.id, side, verb: 'note', shown, at: now })
      return done(blocker.id)
    },
  )

import type { Actor } from '#core/actor.ts'
import { done, type Outcome } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { within } from '../../cases/actions.ts'
import { tellHand, tellHolders } from '../../cases/emails.ts'
import { happened } from '../../cases/events.ts'
import { findHand } from '../../ladder/actions.ts'
import type { CaseRefusal } from '../../rules.ts'
import { letters } from '../../words.ts'
import { writeNote } from '../hands/actions-notes.ts'
import { columnsOf, type Sorted } from './actions.ts'
import { correctBlocking, correctTerm, detailsOf } from './actions-corrections.ts'
import { rungAgain } from './rules.ts'

/** What is corrected, and why: its holder reads the reason. What the rule protects is left to whoever works the case. */
export type Corrected = Omit<Sorted, 'protectedPurpose'> & { reason: string }

/**
 * A case sorted wrongly goes back to the queue as it should have been, taken from whoever has it, and looks for a hand at once. Answers whether
 * someone has it.
 */
export const sortAgain = (
  services: Services,
  actor: Actor,
  caseId: string,
  { reason, ...sorted }: Corrected,
  now: Date,
): Promise<Outcome<boolean, CaseRefusal>> =>
  within<boolean, CaseRefusal>(
    services,
    actor,
    caseId,
    { move: 'sort_again', by: ['supervises'] },
    now,
    async ({ tx, blocker, today, next, side }) => {
      const rung = rungAgain(blocker, sorted.level)
      const moves = rung !== blocker.rung || sorted.matter !== blocker.matter
      const key = `sorted_again:${now.getTime()}`
      await tellHand(tx, services, blocker, { key, said: letters.hand.moved_on }, today, actor.id)
      const waitingSince = blocker.appointment ? today : (blocker.waitingSince ?? today)
      await tx
        .updateTable('blocker_case')
        .set({
          ...columnsOf(sorted, blocker, today),
          ...{ status: next, rung, appointment_id: null, taken_at: null, last_reminder: null },
          ...{ held_reason: null, held_until: null, waiting_since: waitingSince },
          ...(blocker.appointment && { rose_on: null }),
          // where it should never have waited, it lacked nothing
          ...(moves && { lacked_level_at: null }),
        })
        .where('id', '=', blocker.id)
        .execute()
      await correctBlocking(tx, blocker.id, sorted)
      await correctTerm(tx, blocker, sorted, today)
      await writeNote(tx, blocker.id, { actor, side, body: reason, now, shown: true })
      const details = detailsOf(sorted, blocker)
      await happened(tx, blocker, { actorId: actor.id, side, verb: 'sorted_again', details, at: now })
      await tellHolders(tx, services, blocker, { key, said: letters.holder.sorted_again })
      return done(await findHand(tx, services, blocker.id, { actorId: actor.id, side, now }))
    },
  )

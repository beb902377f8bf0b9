import type { Actor } from '#core/actor.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { within } from '../../cases/actions.ts'
import { tellHolders } from '../../cases/emails.ts'
import { happened } from '../../cases/events.ts'
import { giveTo, oneAtATime } from '../../ladder/actions.ts'
import { handsFor } from '../../ladder/queries.ts'
import { chooseHand } from '../../ladder/rules.ts'
import type { CaseRefusal } from '../../rules.ts'
import { letters } from '../../words.ts'
import { writeNote } from './actions-notes.ts'
import { givable, mayBeGiven } from './rules.ts'

/** Whoever was given a case begins to work on it. */
export const takeCase = (
  services: Services,
  actor: Actor,
  caseId: string,
  now: Date,
): Promise<Outcome<Id, CaseRefusal>> =>
  within<Id, CaseRefusal>(
    services,
    actor,
    caseId,
    { move: 'take', by: ['handles', 'deputises'] },
    now,
    async ({ tx, blocker, next, side }) => {
      await tx.updateTable('blocker_case').set({ status: next, taken_at: now }).where('id', '=', blocker.id).execute()
      await happened(tx, blocker, { actorId: actor.id, side, verb: 'taken', at: now })
      await tellHolders(tx, services, blocker, { key: `taken:${now.getTime()}`, said: letters.holder.taken })
      return done(blocker.id)
    },
  )

/**
 * Gives a case to someone, or to someone else, by choice of who supervises. Their queue may be full; everything else that stops the choice of
 * the site stops this one too. `reason`: read by those who work the case, obligatory when it is taken from someone.
 */
export const giveCase = (
  services: Services,
  actor: Actor,
  caseId: string,
  { appointmentId, reason }: { appointmentId: string; reason: string },
  now: Date,
): Promise<Outcome<Id, CaseRefusal>> =>
  within<Id, CaseRefusal>(
    services,
    actor,
    caseId,
    { move: 'assign', by: ['supervises'], from: givable },
    now,
    async ({ tx, blocker, today, side }) => {
      const { rung, matter, appointment } = blocker
      if (!rung || !matter || appointment?.id === appointmentId) return refused('not-now')
      await oneAtATime(tx)
      const hands = isId(appointmentId) ? await handsFor(tx, blocker, today, appointmentId) : []
      const [weighed] = chooseHand(hands, { rung, matter }).weighed
      if (weighed?.obstacles.includes('tied')) return refused('tied')
      if (!weighed || !mayBeGiven(weighed)) return refused('no-hand')
      if (appointment) {
        const details = { from: appointment.id, to: weighed.hand.id }
        await happened(tx, blocker, { actorId: actor.id, side, verb: 'reassigned', shown: false, details, at: now })
      }
      await writeNote(tx, blocker.id, { actor, side, body: reason, now })
      await giveTo(tx, services, blocker, weighed.hand, { actorId: actor.id, side, now })
      return done(weighed.hand.id)
    },
  )

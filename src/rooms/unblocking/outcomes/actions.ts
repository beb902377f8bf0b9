import type { Actor } from '#core/actor.ts'
import { notFound } from '#core/errors.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { within } from '../cases/actions.ts'
import { stopAnswer } from '../cases/clocks.ts'
import { tellHolders, tellSupervisors } from '../cases/emails.ts'
import { happened } from '../cases/events.ts'
import { voidSheet } from '../precedents/writing/actions-void.ts'
import type { CaseRefusal } from '../rules.ts'
import { letters } from '../words.ts'
import { mandateOf } from './queries.ts'
import { type Given, type OutcomeRefusal, refusalToGive } from './rules.ts'

export type GiveRefusal = CaseRefusal | OutcomeRefusal

/**
 * The answer to a case in progress, by whoever has it in hand or stands in. The clock stops; the holder says whether it suits, or reopens.
 * A sheet being written tells of the answer before: it begins again. Answers the id of the answer.
 */
export const giveOutcome = (
  services: Services,
  actor: Actor,
  caseId: string,
  given: Given,
  now: Date,
): Promise<Outcome<Id, GiveRefusal>> =>
  within<Id, GiveRefusal>(
    services,
    actor,
    caseId,
    { move: 'answer', by: ['handles', 'deputises'], from: ['in_progress'] },
    now,
    async ({ tx, blocker, side, next, today }) => {
      if (!blocker.appointment) return notFound()
      const mandate = await mandateOf(tx, blocker.appointment.id)
      const refusal = refusalToGive(given, { purpose: blocker.protectedPurpose, powers: mandate.powers, today })
      if (refusal) return refused(refusal)
      const { id } = await tx
        .insertInto('blocker_outcome')
        .values({
          case_id: blocker.id,
          kind: given.kind,
          said: given.said.trim(),
          legal_basis: given.legalBasis.trim(),
          details: JSON.stringify(signed(given, mandate.authority)),
          given_by: actor.id,
          appointment_id: blocker.appointment.id,
          given_at: now,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await tx
        .updateTable('blocker_case')
        .set({ status: next, answered_at: now, held_reason: null })
        .where('id', '=', blocker.id)
        .execute()
      await stopAnswer(tx, blocker.id, today)
      await voidSheet(tx, blocker, given.kind, today)
      await happened(tx, blocker, { actorId: actor.id, side, verb: 'answered', details: { kind: given.kind }, at: now })
      const told = { key: `answered:${id}`, said: letters.holder.answered }
      await tellHolders(tx, services, blocker, told, actor.id)
      // a rule at fault for everyone is no longer the matter of one case: a note may be written
      const onward = { key: `to_pass_on:${id}`, said: letters.hand.to_pass_on }
      if (given.kind === 'rule_change')
        await tellSupervisors(tx, services, blocker, onward, { today, nationally: true })
      return done(id)
    },
  )

/** Whoever may sign does it for the authority that appointed them, unless they name another. */
const signed = (given: Given, authority: string) =>
  given.kind === 'derogation' && !given.details.authority.trim() ? { ...given.details, authority } : given.details

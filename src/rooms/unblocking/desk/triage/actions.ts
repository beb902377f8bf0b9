import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { within } from '../../cases/actions.ts'
import { startAnswer, stopAnswer } from '../../cases/clocks.ts'
import { tellHolders } from '../../cases/emails.ts'
import { happened } from '../../cases/events.ts'
import type { Case } from '../../cases/queries.ts'
import { findHand } from '../../ladder/actions.ts'
import { voidSheet } from '../../precedents/writing/actions-void.ts'
import {
  type AdministrationKind,
  type CaseRefusal,
  type How,
  type Level,
  type Matter,
  priorityOf,
  type Scale,
  targetDays,
} from '../../rules.ts'
import { letters } from '../../words.ts'

export type Sorted = {
  matter: Matter
  how: How
  level: Level
  /** The administration whose decision blocks. */
  administration: { kind: AdministrationKind; name: string }
  urgent: boolean
  urgentReason: string
  /** How far it would go; what the holder declared, unless it is corrected. */
  scale?: Scale
  /** May be left to whoever takes the case in hand. */
  protectedPurpose: string
}

/** What sorting writes of a case, the first time and again. */
export const columnsOf = (sorted: Omit<Sorted, 'protectedPurpose'>, { scale, neededOn }: Case, today: Day) => {
  const weight = { scale: sorted.scale ?? scale ?? 'here', neededOn, urgent: sorted.urgent }
  return {
    ...{ matter: sorted.matter, how: sorted.how, administration_kind: sorted.administration.kind, scale: weight.scale },
    ...{ urgent: sorted.urgent, urgent_reason: sorted.urgent ? sorted.urgentReason : '' },
    ...{ required_level: sorted.level, priority: priorityOf(weight, today) },
  }
}

/** A filed case is receivable: its clock starts, and it looks for a hand. Answers whether someone has it. */
export const qualifyCase = (
  services: Services,
  actor: Actor,
  caseId: string,
  sorted: Sorted,
  now: Date,
): Promise<Outcome<boolean, CaseRefusal>> =>
  within<boolean, CaseRefusal>(
    services,
    actor,
    caseId,
    { move: 'qualify', by: ['supervises'] },
    now,
    async ({ tx, blocker, today, next, side }) => {
      const { how, level, urgent, protectedPurpose } = sorted
      await tx
        .updateTable('blocker_case')
        .set({
          ...columnsOf(sorted, blocker, today),
          ...{ status: next, rung: level, qualified_at: now, protected_purpose: protectedPurpose },
        })
        .where('id', '=', blocker.id)
        .execute()
      await nameBlocking(tx, blocker.id, sorted)
      const days = targetDays(how, urgent)
      await startAnswer(tx, blocker.id, today, days)
      await happened(tx, blocker, {
        actorId: actor.id,
        side,
        verb: 'qualified',
        details: { level, urgent, days },
        at: now,
      })
      await tellHolders(tx, services, blocker, { key: 'qualified', said: letters.holder.qualified })
      return done(await findHand(tx, services, blocker.id, { actorId: actor.id, side, now }))
    },
  )

/** The administration whose decision blocks, at the head of the map of the case. */
export const nameBlocking = async (
  tx: Database,
  caseId: Id,
  { administration, level }: Pick<Sorted, 'administration' | 'level'>,
): Promise<void> => {
  await tx
    .insertInto('blocker_administration')
    .values({ case_id: caseId, kind: administration.kind, name: administration.name, level, blocks: true })
    .execute()
}

/** « Not us: here is who. » An answer, given while nobody has the hand: whoever asked says whether it suits, or reopens. */
export const rerouteCase = (
  services: Services,
  actor: Actor,
  caseId: string,
  { to, said }: { to: string; said: string },
  now: Date,
): Promise<Outcome<Id, CaseRefusal>> =>
  within<Id, CaseRefusal>(
    services,
    actor,
    caseId,
    { move: 'answer', by: ['supervises'], from: ['filed', 'qualified'] },
    now,
    async ({ tx, blocker, next, side, today }) => {
      const { id } = await tx
        .insertInto('blocker_outcome')
        .values({
          ...{ case_id: blocker.id, kind: 'rerouted', said, details: JSON.stringify({ to }) },
          ...{ given_by: actor.id, given_at: now },
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await tx
        .updateTable('blocker_case')
        .set({ status: next, answered_at: now, waiting_since: null, rose_on: null })
        .where('id', '=', blocker.id)
        .execute()
      await stopAnswer(tx, blocker.id, today)
      await voidSheet(tx, blocker, 'rerouted', today)
      await happened(tx, blocker, { actorId: actor.id, side, verb: 'answered', details: { kind: 'rerouted' }, at: now })
      await tellHolders(tx, services, blocker, { key: `answered:${id}`, said: letters.holder.answered }, actor.id)
      return done(id)
    },
  )

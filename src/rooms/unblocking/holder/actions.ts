import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { within } from '../cases/actions.ts'
import { startAnswer, stopAnswer } from '../cases/clocks.ts'
import { tellHand, tellHolders, tellSupervisors } from '../cases/emails.ts'
import { happened } from '../cases/events.ts'
import type { Case } from '../cases/queries.ts'
import { type By, dropHand } from '../ladder/actions.ts'
import { type CaseRefusal, climbDays } from '../rules.ts'
import { letters } from '../words.ts'
import { handThatAnswered } from './queries-hand.ts'
import { type Opinion, reopensTo } from './rules.ts'

const asks = ['asks'] as const
type Answer = Promise<Outcome<Id, CaseRefusal>>

/** The project takes its case back, before any answer: nothing runs any more. */
export const withdrawCase = (services: Services, actor: Actor, id: string, now: Date): Answer =>
  within(services, actor, id, { by: asks, move: 'withdraw' }, now, async ({ tx, blocker, side, today, next }) => {
    await stopAnswer(tx, blocker.id, today)
    await tx
      .updateTable('blocker_case')
      .set({ status: next, closed_at: now, waiting_since: null, held_reason: null })
      .where('id', '=', blocker.id)
      .execute()
    await happened(tx, blocker, { actorId: actor.id, side, verb: 'withdrawn', at: now })
    const key = 'withdrawn'
    await tellHand(tx, services, blocker, { key, said: letters.hand.withdrawn }, today)
    await tellHolders(tx, services, blocker, { key, said: letters.holder.withdrawn }, actor.id)
    return done(blocker.id)
  })

/** The holder takes the answer, says once what it was worth, and the case is over. */
export const confirmCase = (
  services: Services,
  actor: Actor,
  id: string,
  { opinion, said }: { opinion: Opinion; said: string },
  now: Date,
): Answer =>
  within(services, actor, id, { by: asks, move: 'confirm' }, now, async ({ tx, blocker, side, today, next }) => {
    await tx
      .updateTable('blocker_case')
      .set({ status: next, closed_at: now, opinion, opinion_said: said })
      .where('id', '=', blocker.id)
      .execute()
    await happened(tx, blocker, { actorId: actor.id, side, verb: 'confirmed', details: { opinion }, at: now })
    const key = 'confirmed'
    await tellHand(tx, services, blocker, { key, said: letters.hand.closed }, today)
    await tellHolders(tx, services, blocker, { key, said: letters.holder.closed }, actor.id)
    return done(blocker.id)
  })

/** A case closed without a word from the project: what the answer was worth, said afterwards, once. */
export const sayOpinion = (
  services: Services,
  actor: Actor,
  id: string,
  { opinion, said }: { opinion: Opinion; said: string },
  now: Date,
): Answer =>
  within(services, actor, id, { by: asks, from: ['closed'] }, now, async ({ tx, blocker, side }) => {
    if (blocker.opinion) return refused('not-now')
    await tx.updateTable('blocker_case').set({ opinion, opinion_said: said }).where('id', '=', blocker.id).execute()
    await happened(tx, blocker, { actorId: actor.id, side, verb: 'opinion', details: { opinion }, at: now })
    return done(blocker.id)
  })

/** The answer does not do: it stays, contested with the reason, and the case goes back to whoever can take it. */
export const reopenCase = (services: Services, actor: Actor, id: string, reason: string, now: Date): Answer =>
  within(services, actor, id, { by: asks, move: 'reopen' }, now, async ({ tx, blocker, side, today }) => {
    await contest(tx, blocker, reason, now)
    const hand = await handThatAnswered(tx, blocker, today)
    const to = reopensTo(blocker, hand)
    await happened(tx, blocker, { actorId: actor.id, side, verb: 'contested', details: { to }, at: now })
    await handBack(tx, services, blocker, { to, tied: hand?.tied ?? false }, { actorId: actor.id, side, now })
    const told = { key: `reopened:${now.getTime()}`, said: letters.holder.reopened }
    await tellHolders(tx, services, blocker, told, actor.id)
    return done(blocker.id)
  })

const contest = async (tx: Database, { id }: Case, reason: string, now: Date): Promise<void> => {
  const { latest } = await tx
    .selectFrom('blocker_outcome')
    .select((eb) => eb.fn.max('given_at').as('latest'))
    .where('case_id', '=', id)
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('blocker_outcome')
    .set({ contested_at: now, contested_reason: reason })
    .where('case_id', '=', id)
    .where('given_at', '=', latest)
    .execute()
}

const handBack = async (
  tx: Database,
  services: Services,
  blocker: Case,
  { to, tied }: { to: ReturnType<typeof reopensTo>; tied: boolean },
  by: By,
): Promise<void> => {
  const today = parisDay(by.now)
  const told = { key: `reopened:${by.now.getTime()}`, said: letters.hand.reopened }
  const back = tx.updateTable('blocker_case').set({ answered_at: null, held_reason: null }).where('id', '=', blocker.id)
  if (to === 'filed') {
    await back.set({ status: 'filed', waiting_since: today, rose_on: null }).execute()
    await tellSupervisors(tx, services, blocker, told, { today })
    return
  }
  if (to === 'in_progress') {
    await back.set({ status: 'in_progress' }).execute()
    await startAnswer(tx, blocker.id, today, climbDays)
    await tellHand(tx, services, blocker, told, today)
    return
  }
  await startAnswer(tx, blocker.id, today, climbDays)
  const found = await dropHand(tx, services, blocker, { kind: tied ? 'tie' : 'ended', reason: '' }, by)
  await back.execute()
  if (!found) await tellSupervisors(tx, services, blocker, told, { today })
}

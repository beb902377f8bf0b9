import type { Actor } from '#core/actor.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { type Within, within } from '../../cases/actions.ts'
import { tellHolders } from '../../cases/emails.ts'
import { happened } from '../../cases/events.ts'
import { climb, dropHand } from '../../ladder/actions.ts'
import { rungAbove } from '../../ladder/rules.ts'
import { letters } from '../../words.ts'
import { writeNote } from './actions-notes.ts'
import { type ClimbReason, givable, type HandRefusal, type ReturnReason } from './rules.ts'

type Climbing = { reason: ClimbReason; said: string }

/** A case climbs before its term, for a reason that its holder reads. Answers its new level. */
export const climbCase = (
  services: Services,
  actor: Actor,
  caseId: string,
  { reason, said }: Climbing,
  now: Date,
): Promise<Outcome<number, HandRefusal>> =>
  within<number, HandRefusal>(
    services,
    actor,
    caseId,
    { move: 'climb', by: ['handles', 'deputises', 'supervises'], from: givable },
    now,
    async (one) => {
      const to = rungAbove(one.blocker)
      if (!to) return refused('highest')
      await writeNote(one.tx, one.blocker.id, { actor, side: one.side, body: said, now, shown: true })
      await climb(one.tx, services, one.blocker, reason, { actorId: actor.id, side: one.side, now })
      return done(to)
    },
  )

type Returning = { reason: ReturnReason; said: string }

/**
 * « Not for me »: whoever has it says why, and the case looks for someone else at once; when it is above their level, it climbs. Answers
 * whether someone has it already.
 */
export const giveBack = (
  services: Services,
  actor: Actor,
  caseId: string,
  { reason, said }: Returning,
  now: Date,
): Promise<Outcome<boolean, HandRefusal>> =>
  within<boolean, HandRefusal>(
    services,
    actor,
    caseId,
    { move: 'give_back', by: ['handles', 'deputises'] },
    now,
    async (one) => {
      if (reason === 'level' && !rungAbove(one.blocker)) return refused('highest')
      await writeNote(one.tx, one.blocker.id, { actor, side: one.side, body: said, now })
      return done(await pass(services, actor, one, reason, now))
    },
  )

const pass = async (
  services: Services,
  actor: Actor,
  { tx, blocker, side }: Within,
  reason: ReturnReason,
  now: Date,
): Promise<boolean> => {
  const by = { actorId: actor.id, side, now }
  await happened(tx, blocker, { ...by, at: now, verb: 'given_back', details: { reason } })
  if (reason === 'level') {
    await climb(tx, services, blocker, 'level', by)
    const { status } = await tx
      .selectFrom('blocker_case')
      .select('status')
      .where('id', '=', blocker.id)
      .executeTakeFirstOrThrow()
    return status === 'assigned'
  }
  await tellHolders(tx, services, blocker, { key: `given_back:${now.getTime()}`, said: letters.holder.given_back })
  return dropHand(
    tx,
    services,
    blocker,
    { kind: reason === 'tie' && side !== 'deputy' ? 'tie' : 'not_mine', reason },
    by,
  )
}

import type { Actor } from '#core/actor.ts'
import { type Day, formatDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { heldFor, letters } from '../../words.ts'
import { holdAnswer, resumeAnswer } from '../clocks.ts'
import { tellHolders } from '../emails.ts'
import { happened } from '../events.ts'
import { working } from './actions.ts'
import { type Awaited, type PartRefusal, shortest } from './rules.ts'

/** What the rule protects, in a few words: no outcome without it. */
export const setPurpose = (
  services: Services,
  actor: Actor,
  caseId: string,
  purpose: string,
  now: Date,
): Promise<Outcome<Id, PartRefusal>> =>
  working(services, actor, caseId, {}, now, async ({ tx, blocker, side }) => {
    await tx.updateTable('blocker_case').set({ protected_purpose: purpose }).where('id', '=', blocker.id).execute()
    await happened(tx, blocker, { actorId: actor.id, side, verb: 'purpose', at: now })
    return done(blocker.id)
  })

/** `until`: the day fixed by others, when that is what is awaited. */
export type Holding = { awaits: Awaited; until: Day | null; reason: string }

/** The clock stands still, for a reason that the holder reads. */
export const holdCase = (
  services: Services,
  actor: Actor,
  caseId: string,
  { awaits, until, reason }: Holding,
  now: Date,
): Promise<Outcome<Id, PartRefusal>> =>
  working(services, actor, caseId, {}, now, async ({ tx, blocker, side, today }) => {
    if (blocker.heldReason !== null) return refused('held')
    if (reason.trim().length < shortest.reason) return refused('no-reason')
    if (awaits === 'date' && (!until || until <= today)) return refused('past')
    const day = awaits === 'date' ? until : null
    const said = heldFor[awaits](reason.trim(), until ? formatDay(until) : '')
    if (!(await holdAnswer(tx, blocker.id, today, said))) return refused('held')
    await tx
      .updateTable('blocker_case')
      .set({ held_reason: said, held_until: day })
      .where('id', '=', blocker.id)
      .execute()
    const details = { awaits, until: day }
    await happened(tx, blocker, { actorId: actor.id, side, verb: 'held', details, at: now })
    await tellHolders(tx, services, blocker, { key: `held:${now.getTime()}`, said: letters.holder.held }, actor.id)
    return done(blocker.id)
  })

/** It goes on: the term is later by the working days it stood still. */
export const resumeCase = (
  services: Services,
  actor: Actor,
  caseId: string,
  now: Date,
): Promise<Outcome<Id, PartRefusal>> =>
  working(services, actor, caseId, {}, now, async ({ tx, blocker, side, today }) => {
    if (blocker.heldReason === null || !(await resumeAnswer(tx, blocker.id, today))) return refused('not-held')
    await tx
      .updateTable('blocker_case')
      .set({ held_reason: null, held_until: null })
      .where('id', '=', blocker.id)
      .execute()
    await happened(tx, blocker, { actorId: actor.id, side, verb: 'resumed', at: now })
    await tellHolders(
      tx,
      services,
      blocker,
      { key: `resumed:${now.getTime()}`, said: letters.holder.resumed },
      actor.id,
    )
    return done(blocker.id)
  })

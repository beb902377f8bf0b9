import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import { type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { afterMove, type CaseRefusal, type Move, type Sides, type Status } from '../rules.ts'
import type { Side } from './events.ts'
import { type Case, lockCase, readCase } from './queries.ts'

export type Within = {
  tx: Database
  blocker: Case
  today: Day
  /** As whom the actor acts, for the history. */
  side: Side
  /** Where the move leads; where it stands when there is none. */
  next: Status
}

export const sideOf = ({ asks, handles, deputises }: Sides, by: readonly (keyof Sides)[]): Side => {
  if (handles && by.includes('handles')) return 'officer'
  if (deputises && by.includes('deputises')) return 'deputy'
  return asks && by.includes('asks') ? 'holder' : 'supervisor'
}

/**
 * One act of one side on a case, whole: who may, from where, what is written. Throws « not found » for who is not of that side; answers
 * « not-now » when the case moved meanwhile. The new status is the caller's to write, with what goes along.
 */
export const within = <T, R extends string = CaseRefusal>(
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  id: string,
  { move, by, from }: { move?: Move; by: readonly (keyof Sides)[]; from?: readonly Status[] },
  now: Date,
  write: (within: Within) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R | 'not-now'>> =>
  inTransaction(db, async (tx) => {
    const today = parisDay(now)
    const { blocker: seen } = await readCase(tx, actor, id, today)
    await lockCase(tx, seen.id)
    // what this person is to it may have changed while the row was waited for
    const { blocker, sides } = await readCase(tx, actor, id, today)
    if (!by.some((side) => sides[side])) return notFound()
    const next = move ? afterMove(move, blocker.status) : blocker.status
    if (!next || (from && !from.includes(blocker.status))) return refused('not-now')
    return write({ tx, blocker, today, side: sideOf(sides, by), next })
  })

import type { Database } from '#core/database.ts'
import { forgetClocks, readClock, startClock, writeClock } from '#core/deadlines.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Clock, dueOn, pause, resume, stop } from '#core/pure/deadline.ts'
import type { Id } from '#core/pure/id.ts'

const key = (id: Id) => ({ subject: { kind: 'blocker_case', id }, kind: 'answer' })

/** The clock of the answer, or null before the case was found receivable. */
export const answerClock = (db: Database, id: Id): Promise<Clock | null> => readClock(db, key(id))

/** The term is copied to the case, for lists. Held or stopped, there is none. */
const copy = async (tx: Database, id: Id, clock: Clock, today: Day): Promise<void> => {
  const running = !clock.stoppedOn && clock.pauses.every(({ to }) => to !== null)
  await tx
    .updateTable('blocker_case')
    .set({ due_on: running ? dueOn(clock, today) : null, last_reminder: null })
    .where('id', '=', id)
    .execute()
}

/** Starts the clock of the answer, in working days; what ran before is forgotten, and told in the history of the case. */
export const startAnswer = async (tx: Database, id: Id, today: Day, days: number): Promise<void> => {
  await forgetClocks(tx, key(id).subject, 'answer')
  const clock = { startedOn: today, targetDays: days, unit: 'working' } as const
  await startClock(tx, key(id), clock)
  await copy(tx, id, { ...clock, pauses: [], stoppedOn: null }, today)
  await tx.updateTable('blocker_case').set({ late_since: null }).where('id', '=', id).execute()
}

const turn = async (tx: Database, id: Id, today: Day, change: (clock: Clock) => ReturnType<typeof pause>) => {
  const clock = await readClock(tx, key(id), true)
  const outcome = clock && change(clock)
  if (!outcome?.ok) return false
  await writeClock(tx, key(id), outcome.value)
  await copy(tx, id, outcome.value, today)
  return true
}

/** The clock stands still; false when it did already. */
export const holdAnswer = (tx: Database, id: Id, today: Day, reason: string): Promise<boolean> =>
  turn(tx, id, today, (clock) => pause(clock, today, reason))
export const resumeAnswer = (tx: Database, id: Id, today: Day): Promise<boolean> =>
  turn(tx, id, today, (clock) => resume(clock, today))
export const stopAnswer = (tx: Database, id: Id, today: Day): Promise<boolean> =>
  turn(tx, id, today, (clock) => stop(clock, today))

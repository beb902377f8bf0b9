import type { Database } from '#core/database.ts'
import { forgetClocks, readClock, startClock, writeClock } from '#core/deadlines.ts'
import type { Day } from '#core/pure/dates.ts'
import { dueOn, stop } from '#core/pure/deadline.ts'
import type { Id } from '#core/pure/id.ts'

const key = (id: Id) => ({ subject: { kind: 'blocker_administration', id }, kind: 'reply' })

/** Starts, or starts again, the clock of an administration asked that day, in working days. Answers its last day. */
export const startReply = async (tx: Database, id: Id, askedOn: Day, days: number): Promise<Day> => {
  await forgetClocks(tx, key(id).subject, 'reply')
  const clock = { startedOn: askedOn, targetDays: days, unit: 'working' } as const
  await startClock(tx, key(id), clock)
  return dueOn({ ...clock, pauses: [], stoppedOn: null }, askedOn)
}

/** It answered: its clock stops that day. One never asked has none. */
export const stopReply = async (tx: Database, id: Id, answeredOn: Day): Promise<void> => {
  const clock = await readClock(tx, key(id), true)
  const outcome = clock && stop(clock, answeredOn)
  if (outcome?.ok) await writeClock(tx, key(id), outcome.value)
}

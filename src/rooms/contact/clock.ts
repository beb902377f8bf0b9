import type { Database } from '#core/database.ts'
import { readClock, writeClock } from '#core/deadlines.ts'
import type { Day } from '#core/pure/dates.ts'
import { stop } from '#core/pure/deadline.ts'
import type { Id } from '#core/pure/id.ts'
import { lastDay, restarted } from './rules.ts'

/** Where the clock of a message is kept. */
export const clockOf = (id: Id) => ({ subject: { kind: 'contact', id }, kind: 'answer' })

/** The message needs no answer any more. A clock already stopped stays as it is. */
export const stopClock = async (tx: Database, id: Id, today: Day): Promise<void> => {
  const clock = await readClock(tx, clockOf(id), true)
  const stopped = clock && stop(clock, today)
  if (stopped?.ok) await writeClock(tx, clockOf(id), stopped.value)
}

/** The message is taken up again; answers its new last day, or null when it has no clock. */
export const restartClock = async (tx: Database, id: Id, today: Day): Promise<Day | null> => {
  const clock = await readClock(tx, clockOf(id), true)
  if (!clock) return null
  const again = restarted(clock, today)
  await writeClock(tx, clockOf(id), again)
  return lastDay(again, today)
}

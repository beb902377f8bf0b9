import type { Database } from '#core/database.ts'
import { type ClockKey, forgetClocks, readClock, startClock, writeClock } from '#core/deadlines.ts'
import { record } from '#core/history.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import { dueOn, stop } from '#core/pure/deadline.ts'
import type { Id } from '#core/pure/id.ts'
import { isOpen, type ReferralStatus, termDays, type Verb } from './rules.ts'

type Event = { actorId: Id | null; verb: Verb; now: Date }

const keyOf = (id: Id, status: ReferralStatus): ClockKey => ({ subject: { kind: 'referral', id }, kind: status })

const clockFrom = (day: Day) => ({ startedOn: day, targetDays: termDays, unit: 'calendar' as const })

/** The last day of a step that begins on this day. */
export const dueFrom = (day: Day): Day => dueOn({ ...clockFrom(day), pauses: [], stoppedOn: null }, day)

/** A step begins: its clock runs, its history says so. */
export const startStep = async (tx: Database, id: Id, status: ReferralStatus, event: Event): Promise<void> => {
  const key = keyOf(id, status)
  // news given while it is under way begin the same step again
  await forgetClocks(tx, key.subject, status)
  if (isOpen(status)) await startClock(tx, key, clockFrom(parisDay(event.now)))
  const { actorId, verb, now } = event
  await record(tx, { actorId, verb: `referral.${verb}`, subject: key.subject, at: now })
}

/** From one step to the next. */
export const turnStep = async (
  tx: Database,
  id: Id,
  { from, to }: { from: ReferralStatus; to: ReferralStatus },
  event: Event,
): Promise<void> => {
  const clock = await readClock(tx, keyOf(id, from), true)
  const stopped = clock && stop(clock, parisDay(event.now))
  if (stopped?.ok) await writeClock(tx, keyOf(id, from), stopped.value)
  await startStep(tx, id, to, event)
}

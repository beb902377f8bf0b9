import { z } from 'zod'
import type { Database } from './database.ts'
import type { Clock } from './pure/deadline.ts'

const pauses = z.array(z.object({ from: z.string(), to: z.string().nullable(), reason: z.string() }))

export type ClockKey = { subject: { kind: string; id: string }; kind: string }

/** Starts the clock of a subject, once. */
export const startClock = async (tx: Database, key: ClockKey, clock: Omit<Clock, 'pauses' | 'stoppedOn'>) => {
  await tx
    .insertInto('deadline')
    .values({
      subject_kind: key.subject.kind,
      subject_id: key.subject.id,
      kind: key.kind,
      started_on: clock.startedOn,
      target_days: clock.targetDays,
      unit: clock.unit,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The clock as it stands, or null. `lock` for a change in the same transaction. */
export const readClock = async (db: Database, key: ClockKey, lock = false): Promise<Clock | null> => {
  let query = db
    .selectFrom('deadline')
    .select(['started_on', 'target_days', 'unit', 'pauses', 'stopped_on'])
    .where('subject_kind', '=', key.subject.kind)
    .where('subject_id', '=', key.subject.id)
    .where('kind', '=', key.kind)
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row
    ? {
        startedOn: row.started_on,
        targetDays: row.target_days,
        unit: row.unit as Clock['unit'],
        pauses: pauses.parse(row.pauses),
        stoppedOn: row.stopped_on,
      }
    : null
}

/** Keeps what the pure engine answered (pause, resume, stop). */
export const writeClock = async (tx: Database, key: ClockKey, clock: Clock) => {
  await tx
    .updateTable('deadline')
    .set({ pauses: JSON.stringify(clock.pauses), stopped_on: clock.stoppedOn })
    .where('subject_kind', '=', key.subject.kind)
    .where('subject_id', '=', key.subject.id)
    .where('kind', '=', key.kind)
    .execute()
}

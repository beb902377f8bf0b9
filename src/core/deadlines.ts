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
  return row ? clockFrom(row) : null
}

type ClockRow = {
  started_on: string
  target_days: number
  unit: string
  pauses: unknown
  stopped_on: string | null
}
const clockFrom = (row: ClockRow): Clock => ({
  startedOn: row.started_on,
  targetDays: row.target_days,
  unit: row.unit as Clock['unit'],
  pauses: pauses.parse(row.pauses),
  stoppedOn: row.stopped_on,
})

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

/** The clocks of several subjects of one kind, by `subject id` and `kind`. */
export const readClocks = async (
  db: Database,
  subjectKind: string,
  ids: readonly string[],
): Promise<{ subjectId: string; kind: string; clock: Clock }[]> => {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('deadline')
    .select(['subject_id', 'kind', 'started_on', 'target_days', 'unit', 'pauses', 'stopped_on'])
    .where('subject_kind', '=', subjectKind)
    .where('subject_id', 'in', [...ids])
    .execute()
  return rows.map((row) => ({ subjectId: row.subject_id, kind: row.kind, clock: clockFrom(row) }))
}

/** Removes the clocks of a subject that is gone, or the one of a step that begins again. */
export const forgetClocks = async (tx: Database, subject: ClockKey['subject'], kind?: string): Promise<void> => {
  let query = tx.deleteFrom('deadline').where('subject_kind', '=', subject.kind).where('subject_id', '=', subject.id)
  if (kind) query = query.where('kind', '=', kind)
  await query.execute()
}

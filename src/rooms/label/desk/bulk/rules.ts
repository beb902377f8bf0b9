import { z } from 'zod'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

export const bulkVerbs = ['assign-me', 'assign', 'remind-reviewers', 'remind-experts', 'correct'] as const
export type BulkVerb = (typeof bulkVerbs)[number]

/** More lines than that are refused: nobody reads a longer confirmation. */
export const bulkLimit = 500
export const undoMinutes = 60

/** Only those who coordinate share files out, or ask the same thing of several organisations; reviewers remind the experts of their files. */
export const isForCoordinators = (verb: BulkVerb): boolean => verb !== 'remind-experts'

/** Assignments and corrections can be taken back; a reminder has left. */
export const canUndo = (verb: BulkVerb): boolean => verb === 'assign' || verb === 'assign-me' || verb === 'correct'

/** Why nothing is done for a file. */
export const skips = [
  'not-coordinated',
  'not-now',
  'not-suitable',
  'already-asked',
  'nobody-awaited',
  'already-reminded',
  'no-criterion',
] as const
export type Skip = (typeof skips)[number]

const done = z.object({ id: z.string(), number: z.string(), organisation: z.string(), people: z.array(z.string()) })
/** What was done for a file; `assignmentId` is what it takes to undo it. */
const doneLine = done.extend({ assignmentId: z.string().nullable() })
const skippedLine = done.omit({ people: true }).extend({ why: z.enum(skips) })
const undoneLine = done.omit({ people: true }).extend({ why: z.enum(['given', 'changed', 'answered']).nullable() })

/** The shape of `label_bulk.done`. */
export const recordSchema = z.object({
  done: z.array(doneLine),
  skipped: z.array(skippedLine),
  undone: z.array(undoneLine),
})
export type BulkRecord = z.infer<typeof recordSchema>

export type Bulk = { id: Id; verb: BulkVerb; at: Date; undoneAt: Date | null; record: BulkRecord }

/** Until when it may be undone, or null: it never could, or it was. */
export const undoUntil = ({ verb, at, undoneAt, record }: Bulk): Date | null =>
  canUndo(verb) && !undoneAt && record.done.length > 0 ? new Date(at.getTime() + undoMinutes * 60_000) : null

export type UndoRefusal = 'undone' | 'too-late' | 'never'
export const refusalToUndo = (bulk: Bulk, now: Date): UndoRefusal | null => {
  if (bulk.undoneAt) return 'undone'
  const until = undoUntil(bulk)
  if (!until) return 'never'
  return now > until ? 'too-late' : null
}

/** Someone reminded by hand is not reminded again the same day or the next. */
export const mayRemindOn = (remindedOn: Day | null, today: Day): boolean =>
  remindedOn === null || addDays(remindedOn, 1) < today

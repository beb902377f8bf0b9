import { type Dated, firstDay, lastDay } from '../dated/rules.ts'

export const states = ['emergence', 'prefiguration', 'open', 'review'] as const
export type State = (typeof states)[number]

export const limits = { name: 160, text: 4000, note: 2000, noteMin: 10, role: 160, partners: 60, cohorts: 40 }

/** What may follow what: after a review it opens again, or it is thought anew. */
const next: Record<State, readonly State[]> = {
  emergence: ['prefiguration'],
  prefiguration: ['open', 'emergence'],
  open: ['review'],
  review: ['open', 'prefiguration'],
}
export const movesOf = (from: State | null): readonly State[] => (from === null ? ['emergence'] : next[from])

export type MoveRefusal = 'not-now' | 'no-note' | 'before' | 'in-future'
type Step = { state: State; since: Dated; note: string }

/** A step follows the last one in time, as far as both dates say; a review says what it found. */
export const stepRefusal = (
  last: { state: State; since: Dated } | null,
  { state, since, note }: Step,
  today: string,
): MoveRefusal | null => {
  if (!movesOf(last?.state ?? null).includes(state)) return 'not-now'
  if (state === 'review' && note.trim().length < limits.noteMin) return 'no-note'
  if (last && lastDay(since) < firstDay(last.since)) return 'before'
  return firstDay(since) > today ? 'in-future' : null
}

import type { Id } from '#core/pure/id.ts'
import type { Voice } from '../rules.ts'

export const statuses = ['planned', 'ongoing', 'done', 'abandoned'] as const
export type Status = (typeof statuses)[number]

export const limits = {
  title: 160,
  message: 2000,
  audience: 120,
  audiences: 12,
  text: 4000,
  reason: 1000,
  reasonMin: 10,
  role: 160,
  pieces: 40,
}

/** What may follow what. « done » comes from the review alone. */
const next: Record<Status, readonly Status[]> = {
  planned: ['ongoing', 'abandoned'],
  ongoing: ['done', 'abandoned'],
  done: [],
  abandoned: ['planned'],
}
export const movesOf = (from: Status): readonly Status[] => next[from]

export type MoveRefusal = 'not-now' | 'no-reason' | 'no-review'
export const moveRefusal = (from: Status, to: Status, reason: string): MoveRefusal | null => {
  if (!next[from].includes(to)) return 'not-now'
  if (to === 'done') return 'no-review'
  return to === 'abandoned' && reason.trim().length < limits.reasonMin ? 'no-reason' : null
}

/** Whoever it speaks to, one by line, each once. */
export const audiencesIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter(Boolean),
  ),
]

/** How many of an audience were reached; null when nobody counted. An audience that is not answered for is not here. */
export type Reached = Map<Id, number | null>

/** Every audience has its figure, or says that nobody counted: a review says nothing by leaving out. */
export const unanswered = (audiences: readonly { id: Id }[], reached: Reached): Id[] =>
  audiences.filter(({ id }) => !reached.has(id)).map(({ id }) => id)

export type Ambassador = { organisationId: Id | null; personId: Id | null }

/** Is this ambassador one of the voices they carry? */
export const isOf = ({ organisationId, personId }: Ambassador, voices: readonly Voice[]): boolean =>
  voices.some(({ kind, id }) => id === (kind === 'person' ? personId : organisationId))

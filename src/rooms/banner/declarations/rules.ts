import type { Day } from '#core/pure/dates.ts'
import { type Charter, type Missing, missingIn, type Said, unmetIn } from '../rules.ts'

/** The steps: one for each criterion, by its address, then a last look. */
export const review = 'relecture'
export const stepsOf = (charter: Pick<Charter, 'criteria'>): string[] => [
  ...charter.criteria.map(({ slug }) => slug),
  review,
]

/** The step after this one. */
export const stepAfter = (charter: Pick<Charter, 'criteria'>, step: string): string => {
  const steps = stepsOf(charter)
  return steps[steps.indexOf(step) + 1] ?? review
}

export type DeclareRefusal = 'not-published' | 'incomplete' | 'unmet' | 'charter-changed' | 'not-a-draft'

type Facts = {
  sheetStatus: 'draft' | 'published' | 'archived'
  status: 'draft' | 'declared' | 'replaced'
  charter: Charter
  /** The version of the charter that was on screen. */
  readUnder: number
  said: readonly Said[]
}

/** May this declaration be made today? Never a judgement on what is said: only whether it is said. */
export const refusalToDeclare = (facts: Facts, today: Day): DeclareRefusal | null => {
  if (facts.status !== 'draft') return 'not-a-draft'
  if (facts.sheetStatus !== 'published') return 'not-published'
  if (facts.readUnder !== facts.charter.number) return 'charter-changed'
  if (missingIn(facts.charter, facts.said, today).length > 0) return 'incomplete'
  return unmetIn(facts.charter, facts.said).length > 0 ? 'unmet' : null
}

/** Where to begin again: the first step that lacks something, or the last look. */
export const stepToResume = (missing: readonly Missing[]): string => missing[0]?.criterion ?? review

/** A draft nobody touches is erased after these days; those who keep the project are told before. */
export const draftKeptDays = 365
export const draftToldBeforeDays = 30

import { addDays, type Day } from '#core/pure/dates.ts'
import {
  type Charter,
  type Missing,
  missingIn,
  type ProjectSaid,
  type Said,
  type SheetPart,
  sheetGaps,
  unmetIn,
} from '../rules.ts'

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

export type DeclareRefusal = 'not-published' | 'incomplete' | 'unmet' | 'unmended' | 'charter-changed' | 'not-a-draft'

type Facts = {
  sheetStatus: 'draft' | 'published' | 'archived'
  status: 'draft' | 'declared' | 'replaced'
  charter: Charter
  /** The version of the charter that was on screen. */
  readUnder: number
  said: readonly Said[]
  projectSaid: ProjectSaid
  /** Peers ended the membership over an answer that this declaration repeats word for word. */
  unmended?: boolean
}

/** May this declaration be made today? Never a judgement on what is said: only whether it is said. */
export const refusalToDeclare = (facts: Facts, today: Day): DeclareRefusal | null => {
  if (facts.status !== 'draft') return 'not-a-draft'
  if (facts.readUnder !== facts.charter.number) return 'charter-changed'
  if (facts.sheetStatus !== 'published') return 'not-published'
  if (sheetGaps(facts.projectSaid).length > 0) return 'incomplete'
  if (missingIn(facts.charter, facts.said, today).length > 0) return 'incomplete'
  if (facts.unmended) return 'unmended'
  return unmetIn(facts.charter, facts.said).length > 0 ? 'unmet' : null
}

/** Where the walk stands: a step is done when all it asks is said, the last look when the declaration could be made. */
export const stepsDone = (charter: Charter, missing: readonly Missing[], gaps: readonly SheetPart[]): string[] =>
  charter.criteria.flatMap(({ slug, withSheet }) =>
    missing.some(({ criterion }) => criterion === slug) || (withSheet && gaps.length > 0) ? [] : [slug],
  )

/** Where to begin again: the first step that lacks something, or the last look. */
export const stepToResume = (missing: readonly Missing[]): string => missing[0]?.criterion ?? review

/** A draft nobody touches is erased after these days, and never less than `draftToldBeforeDays` after its keepers were told. */
export const draftKeptDays = 365
export const draftToldBeforeDays = 30

/** The day a draft will be erased, unless someone comes back to it. */
export const purgeDay = (updated: Day, told: Day): Day => {
  const [silent, warned] = [addDays(updated, draftKeptDays), addDays(told, draftToldBeforeDays)]
  return silent > warned ? silent : warned
}

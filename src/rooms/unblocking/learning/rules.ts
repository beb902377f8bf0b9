import type { Day } from '#core/pure/dates.ts'
import { type Found, type Known, nothingKnown, refusalFor, telling } from '../precedents/writing/telling/rules.ts'

export const testStatuses = ['prepared', 'running', 'measured', 'decided', 'abandoned'] as const
export type TestStatus = (typeof testStatuses)[number]
export type TestMove = 'edit' | 'start' | 'measure' | 'decide' | 'abandon'

export const resultKinds = ['confirmed', 'mixed', 'refuted'] as const
export type ResultKind = (typeof resultKinds)[number]

export const decisions = ['keep', 'adjust', 'stop'] as const
export type Decision = (typeof decisions)[number]

/** What a test may become. The trigger of migration 0065 knows the same table. */
const table: Record<TestStatus, Partial<Record<TestMove, TestStatus>>> = {
  prepared: { edit: 'prepared', start: 'running', abandon: 'abandoned' },
  running: { measure: 'measured' },
  measured: { decide: 'decided' },
  decided: {},
  abandoned: {},
}

/** The next state, or null when this cannot be done from here. Once started, nothing makes a test disappear. */
export const afterMove = (move: TestMove, status: TestStatus): TestStatus | null => table[status][move] ?? null

export const isPublic = (status: TestStatus): boolean =>
  status === 'running' || status === 'measured' || status === 'decided'

export type LearningRefusal = 'not-now' | 'changed' | 'no-stop' | 'dates' | 'over' | TellingRefusal

/** Why what comes from a case is not made public: words, or a place, by which its project may be recognised. */
export type TellingRefusal = 'telling' | 'unseen' | 'small-place'
export const isTelling = (refusal: LearningRefusal): refusal is TellingRefusal =>
  refusal === 'telling' || refusal === 'unseen' || refusal === 'small-place'

export type Plan = { startsOn: Day; endsOn: Day; stopCriterion: string }

/** Why a test cannot start that day: nothing would stop it, its dates are not in order, or it would be over already. */
export const startRefusal = ({ startsOn, endsOn, stopCriterion }: Plan, today: Day): LearningRefusal | null => {
  if (stopCriterion.trim() === '') return 'no-stop'
  if (endsOn <= startsOn) return 'dates'
  return endsOn <= today ? 'over' : null
}

type Said = { title: string; hypothesis: string; measure: string; stopCriterion: string }

/** All that everyone reads of a test once it starts. */
export const startText = ({ title, hypothesis, measure, stopCriterion }: Said): string =>
  [title, hypothesis, measure, stopCriterion].join('\n\n')

/** Is this the address of that title, numbered or not? */
export const addressSays = (slug: string, base: string): boolean =>
  slug === base || (slug.startsWith(`${base}-`) && /^\d+$/.test(slug.slice(base.length + 1)))

export const decisionText = (reason: string, changed: string): string => [reason, changed].join('\n\n')

/** The case a test comes from. `isSmall`: the place of the test is below a department. */
export type Behind = { known: Known; inHand: boolean; isSmall: boolean }

/** The words put before whoever writes: what only the case tells is shown to those who have it in hand, and to nobody else. */
export const wordsShown = (text: string, { known, inHand }: Behind): Found[] =>
  telling(text, inHand ? known : nothingKnown)

/** Why a text of a test does not become public; no case behind it, nothing is asked. */
export const textRefusal = (text: string, behind: Behind | null, seen: boolean): TellingRefusal | null =>
  behind && refusalFor(telling(text, behind.known), seen)

/** By year of decision, the newest first, as they come. */
export const byYear = <T extends { decidedOn: Day }>(entries: readonly T[]): [year: string, entries: T[]][] => {
  const years = new Map<string, T[]>()
  for (const entry of entries) {
    const year = entry.decidedOn.slice(0, 4)
    years.set(year, [...(years.get(year) ?? []), entry])
  }
  return [...years].sort(([a], [b]) => (a < b ? 1 : -1))
}

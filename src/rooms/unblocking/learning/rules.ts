import type { Day } from '#core/pure/dates.ts'

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

export type LearningRefusal = 'not-now' | 'changed' | 'no-stop' | 'dates' | 'over'

export type Plan = { startsOn: Day; endsOn: Day; stopCriterion: string }

/** Why a test cannot start that day: nothing would stop it, its dates are not in order, or it would be over already. */
export const startRefusal = ({ startsOn, endsOn, stopCriterion }: Plan, today: Day): LearningRefusal | null => {
  if (stopCriterion.trim() === '') return 'no-stop'
  if (endsOn <= startsOn) return 'dates'
  return endsOn <= today ? 'over' : null
}

/** By year of decision, the newest first, as they come. */
export const byYear = <T extends { decidedOn: Day }>(entries: readonly T[]): [year: string, entries: T[]][] => {
  const years = new Map<string, T[]>()
  for (const entry of entries) {
    const year = entry.decidedOn.slice(0, 4)
    years.set(year, [...(years.get(year) ?? []), entry])
  }
  return [...years].sort(([a], [b]) => (a < b ? 1 : -1))
}

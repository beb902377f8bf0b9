import { masked, maskedCount } from '../masking/rules.ts'
import { fewest } from '../rules.ts'

export const dimensions = ['outcome', 'how', 'matter', 'administration', 'region', 'challenge'] as const
export type Dimension = (typeof dimensions)[number]

export const steps = ['sorting', 'hand', 'answer', 'whole'] as const
/** From the filing to the sorting, from there to a hand, from there to the answer; the whole. */
export type Step = (typeof steps)[number]

/** One value of one dimension, as counted: never shown. `median`: days from the filing to the answer. */
export type Counted = {
  dimension: Dimension
  value: string | null
  cases: number
  answered: number
  median: number | null
}
/** The same as published: in fives from five on, `null` when it is not said. */
export type Line = { value: string | null; cases: number | null; answered: number | null; median: number | null }

/** Days, whole; not told of fewer than five answers. */
export const saidMedian = (median: number | null, answers: number): number | null =>
  median === null || answers < fewest ? null : Math.round(median)

/** A breakdown as it may be published, the most frequent first, what is not said last. */
export const publishedLines = (counted: readonly Counted[]): Line[] => {
  const { cells } = masked(counted.map(({ cases }) => cases))
  return counted
    .map(({ value, answered, median }, index) => ({
      ...{ value, cases: cells[index] ?? null, answered: maskedCount(answered), median: saidMedian(median, answered) },
    }))
    .sort((a, b) => (b.cases ?? -1) - (a.cases ?? -1) || (a.value ?? '').localeCompare(b.value ?? '', 'fr'))
}

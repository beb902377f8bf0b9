import { administrationKinds, fewest, hows, matters, outcomes } from '../rules.ts'

export const dimensions = ['outcome', 'how', 'matter', 'administration', 'region', 'challenge', 'door'] as const
export type Dimension = (typeof dimensions)[number]

/** What was said, before filing, of the desk that seemed the right one: written to it already, goes on without, nothing was in doubt. */
export const doors = ['done', 'goes_on', 'unasked'] as const

/** All the values of each dimension; null, for what is not told. Regions and challenges are read with the cases. */
export const listed: Partial<Record<Dimension, readonly string[]>> = {
  outcome: outcomes,
  how: hows,
  matter: matters,
  administration: administrationKinds,
  door: doors,
}

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
/** The same as published: at least so many, `null` when it is not said. */
export type Line = { value: string | null; cases: number | null; answered: number | null; median: number | null }

/** All the lines of a dimension: those counted, and the values that no case has. */
export const allLines = (counted: readonly Counted[], dimension: Dimension, values: readonly (string | null)[]) =>
  values.map(
    (value): Counted =>
      counted.find((one) => one.dimension === dimension && one.value === value) ?? {
        ...{ dimension, value, cases: 0, answered: 0, median: null },
      },
  )

/** Days, whole; not told of fewer than five answers, as said. */
export const saidMedian = (median: number | null, answers: number): number | null =>
  median === null || answers < fewest ? null : Math.round(median)

/** A breakdown as it may be published, the most frequent first, what is not said last. */
export const sorted = (lines: readonly Line[]): Line[] =>
  lines.toSorted((a, b) => (b.cases ?? -1) - (a.cases ?? -1) || (a.value ?? '').localeCompare(b.value ?? '', 'fr'))

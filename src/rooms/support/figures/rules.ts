/** Below this, a count could tell of someone: it is said to be small, not how small. */
export const smallest = 5

export const measures = ['spotted', 'asked', 'referred', 'accepted', 'achieved', 'declined', 'accompanied'] as const
export type Measure = (typeof measures)[number]

/** Counts of one family in one month; a structure that holds two labels counts in both families. `null`: too few to be said. */
export type Line = { family: string; familyName: string; month: string } & Record<Measure, number | null>
export type Counted = { family: string; familyName: string; month: string } & Record<Measure, number>

/** Nothing is said of fewer than five; none is none. */
export const masked = (n: number): number | null => (n > 0 && n < smallest ? null : n)

/** What may be published. No totals: with them, a masked count could be found again. */
export const published = (line: Counted): Line => ({
  ...line,
  ...(Object.fromEntries(measures.map((measure) => [measure, masked(line[measure])])) as Record<
    Measure,
    number | null
  >),
})

import { fewest } from '../rules.ts'

/**
 * A count as it may be published: none is none, one to four are not said (`null`), from five on it is said in fives (7 is « 5 or more, fewer
 * than 10 »), so that neither a total nor the other cells tell what a small one holds.
 */
export const maskedCount = (n: number): number | null => (n > 0 && n < fewest ? null : Math.floor(n / fewest) * fewest)

/** A breakdown as it may be published by itself, with its total. */
export type Masked = { total: number | null; cells: (number | null)[] }

/**
 * The total is left out as soon as one of those that go with these cells would be the least, or the most, that they can hold: all the small
 * ones would be known. Only the cells as said decide it, so that the silence tells nothing either.
 */
export const masked = (counts: readonly number[]): Masked => {
  const cells = counts.map(maskedCount)
  const small = cells.filter((n) => n === null).length
  const told = cells.filter((n) => n !== null && n > 0).length
  const tells = small > 0 && (told === 0 || small % fewest === fewest - 1 || (small + told) % fewest === 0)
  return { total: tells ? null : maskedCount(counts.reduce((sum, n) => sum + n, 0)), cells }
}

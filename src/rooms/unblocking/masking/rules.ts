import { fewest } from '../rules.ts'

/**
 * A count as it may be published: none is none, one to four are not said (`null`), from five on it is said in fives (7 is « 5 or more, fewer
 * than 10 »), so that neither a total nor the other cells tell what a small one holds.
 */
export const maskedCount = (n: number): number | null => (n > 0 && n < fewest ? null : Math.floor(n / fewest) * fewest)

/** A breakdown as it may be published, with its total. */
export type Masked = { total: number | null; cells: (number | null)[] }

export const masked = (counts: readonly number[]): Masked => {
  const cells = counts.map(maskedCount)
  // nothing is left to blur a total of small cells alone
  const isBlurred = cells.some((n) => n !== null && n > 0) || cells.every((n) => n === 0)
  return { total: isBlurred ? maskedCount(counts.reduce((sum, n) => sum + n, 0)) : null, cells }
}

import type { Results } from '#core/search/types.ts'
import { kinds } from './kinds.ts'

/** A number of answers; `atLeast` when it was not counted to the end. */
export type Total = { count: number; atLeast: boolean }

/** How many answers the same search has among one kind, or among all. */
export const countOf = ({ facets, atLeast }: Results, kind: string | null): Total => ({
  count: kinds.reduce((sum, { code }) => sum + (kind === null || kind === code ? (facets.kinds[code] ?? 0) : 0), 0),
  atLeast: atLeast.includes('kinds'),
})

/** How many answers the search has: past the limit, the number of its kind may still be known exactly. */
export const totalOf = (results: Results, kind: string | null): Total =>
  results.more && !results.atLeast.includes('kinds')
    ? countOf(results, kind)
    : { count: results.total, atLeast: results.more }

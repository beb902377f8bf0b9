import type { Results } from '#core/search/types.ts'
import { kinds } from './kinds.ts'

/** A number of answers; `atLeast` when it was not counted to the end. */
export type Total = { count: number; atLeast: boolean }

/** How many answers a search made among the kinds `searched` would have among these instead; none means all. */
export const countOf = (
  { facets, atLeast, more }: Results,
  among: readonly string[],
  searched: readonly string[],
): Total => ({
  count: kinds.reduce(
    (sum, { code }) => sum + (among.length === 0 || among.includes(code) ? (facets.kinds[code] ?? 0) : 0),
    0,
  ),
  atLeast: atLeast.includes('kinds') && (more || among.length === 0 || !among.every((kind) => searched.includes(kind))),
})

/** How many answers the search has: past the limit, the number of its kinds may still be known exactly. */
export const totalOf = (results: Results, among: readonly string[]): Total =>
  results.more && !results.atLeast.includes('kinds')
    ? countOf(results, among, among)
    : { count: results.total, atLeast: results.more }

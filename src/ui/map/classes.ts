// Classes of a choropleth: few, with bounds one can read aloud.
import { frenchNumber } from '#core/pure/text.ts'

/** A class of counts, `to` included; `to` null means « and more ». */
export type CountClass = { from: number; to: number | null }

/** Rounds a bound so that it reads well: units under 10, fives under 100, two figures beyond. */
function readable(bound: number): number {
  if (bound < 10) return Math.round(bound)
  const step = bound < 100 ? 5 : 10 ** (Math.floor(Math.log10(bound)) - 1)
  return Math.round(bound / step) * step
}

/**
 * At most `wanted` classes over the counts above zero, each holding about as many departments as the others.
 * Few distinct counts give one class each.
 */
export function classesOf(counts: number[], wanted: number): CountClass[] {
  const sorted = counts.filter((count) => count > 0).sort((a, b) => a - b)
  const distinct = [...new Set(sorted)]
  const [least] = distinct
  if (least === undefined) return []
  const quantiles = Array.from(
    { length: wanted - 1 },
    (_, i) => sorted[Math.floor((sorted.length * (i + 1)) / wanted)] ?? 0,
  )
  const starts = distinct.length <= wanted ? distinct : [distinct[0] === 1 ? 1 : least, ...quantiles.map(readable)]
  const bounds = [...new Set(starts)].sort((a, b) => a - b).filter((start) => start >= least)
  const classes = bounds.map((from, index) => ({ from, to: (bounds[index + 1] ?? Number.POSITIVE_INFINITY) - 1 }))
  const held = classes.filter(({ from, to }) => sorted.some((count) => count >= from && count <= to))
  // The classes kept touch each other, so that no count can fall between two of them.
  return held.map(({ from }, index) => ({ from, to: (held[index + 1]?.from ?? Number.NaN) - 1 || null }))
}

/** Rank of a count among the classes, from 1; 0 when it is zero. */
export const rankOf = (count: number, classes: CountClass[]): number =>
  count <= 0 ? 0 : classes.filter(({ from }) => count >= from).length

/** « 1 à 5 », « 7 », « 30 et plus ». */
export function classLabel({ from, to }: CountClass, most: number): string {
  if (to === null) return from === most ? frenchNumber(from) : `${frenchNumber(from)} et plus`
  return from === to ? frenchNumber(from) : `${frenchNumber(from)} à ${frenchNumber(to)}`
}

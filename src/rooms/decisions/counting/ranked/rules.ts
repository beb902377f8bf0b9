import type { Ranking } from '../choices/rules.ts'

type Weighted = readonly { ranking: Ranking; count: number }[]

const square = (size: number): number[][] => Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
const at = (matrix: readonly number[][], i: number, j: number): number => matrix[i]?.[j] ?? 0
const set = (matrix: number[][], i: number, j: number, value: number): void => {
  const line = matrix[i]
  if (line) line[j] = value
}

/** How many ballots put each option before each other. An option that a ballot leaves out comes after all those it ranks. */
export const pairwise = (options: number, ballots: Weighted): number[][] => {
  const pairs = square(options)
  for (const { ranking, count } of ballots) {
    const place = new Map(ranking.flatMap((group, rank) => group.map((option) => [option, rank] as const)))
    const placeOf = (index: number) => place.get(index + 1) ?? ranking.length
    for (let i = 0; i < options; i += 1)
      for (let j = 0; j < options; j += 1) if (placeOf(i) < placeOf(j)) set(pairs, i, j, at(pairs, i, j) + count)
  }
  return pairs
}

/**
 * The strongest path from each option to each other (Schulze 2011, by winning votes): a path is as strong as its weakest victory, a victory
 * as strong as the number of ballots that say it.
 */
const strongestPaths = (pairs: readonly number[][]): number[][] => {
  const size = pairs.length
  const paths = square(size)
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < size; j += 1) if (at(pairs, i, j) > at(pairs, j, i)) set(paths, i, j, at(pairs, i, j))
  for (let via = 0; via < size; via += 1)
    for (let i = 0; i < size; i += 1)
      for (let j = 0; j < size; j += 1) {
        if (i === j || via === i || via === j) continue
        set(paths, i, j, Math.max(at(paths, i, j), Math.min(at(paths, i, via), at(paths, via, j))))
      }
  return paths
}

/** Groups of equals, the best first: at each turn those that nobody left beats. The relation has no cycle, so there is always one. */
const levels = (paths: readonly number[][]): number[][] => {
  const left = new Set(paths.keys())
  const groups: number[][] = []
  while (left.size > 0) {
    const unbeaten = [...left].filter((i) => [...left].every((j) => at(paths, j, i) <= at(paths, i, j)))
    groups.push(unbeaten.map((i) => i + 1))
    for (const i of unbeaten) left.delete(i)
  }
  return groups
}

/** The option that is preferred to each other one, taken two by two; null when there is none. */
const condorcetOf = (pairs: readonly number[][]): number | null => {
  const found = [...pairs.keys()].find((i) =>
    [...pairs.keys()].every((j) => i === j || at(pairs, i, j) > at(pairs, j, i)),
  )
  return found === undefined ? null : found + 1
}

/**
 * Ranks the options by the Schulze method. An option preferred to each other one wins. When several are equal at the head, the first of them
 * in the order of the draw wins; without a single ballot that ranks, nobody does.
 */
export const schulze = (options: number, ballots: Weighted, drawn: readonly number[]) => {
  const pairs = pairwise(options, ballots)
  const strengths = strongestPaths(pairs)
  const ranking = levels(strengths)
  const head = ranking[0] ?? []
  const isSilent = ballots.every(({ count }) => count === 0)
  const winner = isSilent
    ? null
    : head.length === 1
      ? (head[0] ?? null)
      : (drawn.find((one) => head.includes(one)) ?? null)
  return { pairs, strengths, ranking, condorcet: condorcetOf(pairs), winner, drawn: winner !== null && head.length > 1 }
}

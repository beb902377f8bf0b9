import { z } from 'zod'
import { type Setting, votesOf } from './choices/rules.ts'
import { schulze } from './ranked/rules.ts'

/** What everyone is told of how many took part. `needed`: the voices that the quorum asks for. */
const turnoutShape = {
  electors: z.number().int(),
  ballots: z.number().int(),
  needed: z.number().int(),
  reached: z.boolean(),
}

const majorityShape = {
  ...turnoutShape,
  yes: z.number().int(),
  no: z.number().int(),
  abstained: z.number().int(),
  passes: z.boolean(),
}

const matrix = z.array(z.array(z.number().int()))

/**
 * A count, as it is kept and published. Options are named by their number, from 1; a matrix holds the first option in its first line.
 * `pairs[i][j]`: how many ballots put i before j. `strengths[i][j]`: the strongest path from i to j. `ranking`: groups of equals, the best
 * first. `drawn`: several were equal at the head and the draw settled it.
 */
export const resultShape = z.discriminatedUnion('method', [
  z.object({ method: z.literal('majority'), ...majorityShape }),
  z.object({ method: z.literal('qualified'), ...majorityShape, num: z.number().int(), den: z.number().int() }),
  z.object({
    method: z.literal('ranked'),
    ...turnoutShape,
    abstained: z.number().int(),
    pairs: matrix,
    strengths: matrix,
    ranking: matrix,
    condorcet: z.number().int().nullable(),
    winner: z.number().int().nullable(),
    drawn: z.boolean(),
  }),
  z.object({
    method: z.literal('dots'),
    ...turnoutShape,
    abstained: z.number().int(),
    dots: z.array(z.number().int()),
    /** Several when they are equal: nothing decides between them. */
    first: z.array(z.number().int()),
  }),
  // what `consent/` writes: who consented, with reserves, and who objected
  z.object({
    method: z.literal('consent'),
    ...turnoutShape,
    consented: z.number().int(),
    reserved: z.number().int(),
    objected: z.number().int(),
    abstained: z.number().int(),
    passes: z.boolean(),
  }),
])
export type Result = z.infer<typeof resultShape>
export type ResultOf<M extends Result['method']> = Extract<Result, { method: M }>

/** A pile of ballots: each choice as it is written, and how many say it. The order means nothing. */
export type Pile = readonly { choice: string; count: number }[]

/** The voices that a quorum asks for: a share of the electorate in hundredths, rounded up, in whole numbers. */
export const quorumOf = (electors: number, percent: number): number => Math.floor((electors * percent + 99) / 100)

const turnoutOf = (pile: Pile, electors: number, percent: number) => {
  const ballots = pile.reduce((sum, { count }) => sum + count, 0)
  const needed = quorumOf(electors, percent)
  return { electors, ballots, needed, reached: ballots >= needed }
}

/** More « pour » than « contre ». Who abstains takes part, for the quorum, and weighs on neither side. An equality does not pass. */
export const passesSimply = (yes: number, no: number): boolean => yes > no

/**
 * At least this share of « pour » among the voices that chose: yes / (yes + no) >= num / den, written in whole numbers so that two thirds
 * are two thirds. Nobody for it does not pass.
 */
export const passesQualified = (yes: number, no: number, num: number, den: number): boolean =>
  yes > 0 && BigInt(yes) * BigInt(den) >= BigInt(num) * BigInt(yes + no)

export type Asked = Setting & {
  electors: number
  quorum: number
  thresholdNum: number | null
  thresholdDen: number | null
}

/**
 * Counts a pile of ballots: the whole of it, by this function alone. `drawn` gives the options in the order of the draw, which only serves
 * when several are equal at the head of a ranking.
 */
export const countBallots = (asked: Asked, pile: Pile, drawn: readonly number[]): Result => {
  const turnout = turnoutOf(pile, asked.electors, asked.quorum)
  const votes = votesOf(asked, pile)
  if (asked.method === 'majority' || asked.method === 'qualified') {
    const said = (answer: string) => pile.reduce((sum, one) => sum + (one.choice === answer ? one.count : 0), 0)
    const [yes, no] = [said('pour'), said('contre')]
    const counted = { ...turnout, yes, no, abstained: votes.abstained }
    if (asked.method === 'majority') return { method: 'majority', ...counted, passes: passesSimply(yes, no) }
    const [num, den] = [asked.thresholdNum ?? 1, asked.thresholdDen ?? 1]
    return { method: 'qualified', ...counted, num, den, passes: passesQualified(yes, no, num, den) }
  }
  if (asked.method === 'ranked') {
    const found = schulze(asked.options, votes.rankings, drawn)
    return { method: 'ranked', ...turnout, abstained: votes.abstained, ...found }
  }
  const dots = Array.from({ length: asked.options }, (_, n) => votes.dots.get(n + 1) ?? 0)
  const most = Math.max(0, ...dots)
  const first = most === 0 ? [] : dots.flatMap((value, n) => (value === most ? [n + 1] : []))
  return { method: 'dots', ...turnout, abstained: votes.abstained, dots, first }
}

/** Did it pass? Null when the question is not one of yes or no, or when too few took part. */
export const adoptedBy = (result: Result): boolean | null => {
  if (!result.reached) return null
  return 'passes' in result ? result.passes : null
}

/** The number of the option that won; null when none did, when several are equal, or when too few took part. */
export const winnerOf = (result: Result): number | null => {
  if (!result.reached) return null
  if (result.method === 'ranked') return result.winner
  if (result.method === 'dots') return result.first.length === 1 ? (result.first[0] ?? null) : null
  return null
}

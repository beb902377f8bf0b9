import { together, topOf } from '../masking/together.ts'
import { fewest } from '../rules.ts'

type Pair = { cases: number; answered: number }
/** The cases of a period, how they stand, and their breakdowns. `outcomes`: of those answered. */
export type Tally = {
  cases: number
  answered: number
  open: number
  withdrawn: number
  breakdowns: Pair[][]
  outcomes: number[]
}

const small = fewest - 1
/** Inside a line, answers are told from ten on: « not said » is then too wide to tell anything of its few cases. */
const fewAnswers = 2 * fewest - 1
const cell = (n: number) => ({ n, unsaid: small })

/**
 * A tally as it may be published: `together` for the cases, then for the answered among them, until neither tells more than the other.
 * Every number is « at least »; zero is not said.
 */
export const told = (counted: Tally): Tally => {
  const states = [counted.open, counted.answered, counted.withdrawn]
  const cases = together(counted.cases, [states, ...counted.breakdowns.map(column('cases'))].map(cells))
  const [[open = 0, done = 0, withdrawn = 0] = [], ...lines] = cases.breakdowns
  const answers = counted.breakdowns.map((pairs, at) =>
    pairs.map(({ answered }, line) => {
      const most = topOf(lines[at]?.[line] ?? 0)
      return { n: Math.min(answered, most), unsaid: Math.min(fewAnswers, most) }
    }),
  )
  const answered = together(Math.min(counted.answered, topOf(done)), [counted.outcomes.map(cell), ...answers])
  const [outcomes = [], ...replies] = answered.breakdowns
  const next: Tally = {
    ...{ cases: cases.total, answered: answered.total, open, withdrawn, outcomes },
    breakdowns: lines.map((line, at) => line.map((n, place) => ({ cases: n, answered: replies[at]?.[place] ?? 0 }))),
  }
  return JSON.stringify(next) === JSON.stringify(counted) ? next : told(next)
}

const cells = (all: readonly number[]) => all.map(cell)
const column = (name: keyof Pair) => (pairs: readonly Pair[]) => pairs.map((one) => one[name])

import { maskedCount } from '../masking/rules.ts'
import { inFives } from '../masking/together.ts'
import type { Figures, Tallied } from './numbers.ts'
import { allLines, type Dimension, dimensions, type Line, listed, type Step, saidMedian, sorted } from './rules.ts'
import { told } from './told.ts'

const orNull = (n: number): number | null => n || null

/** What may be published of what was counted. */
export const published = ({ counted, lines, named, invented, withInvented, ...given }: Tallied): Figures => {
  const values = { ...listed, region: [...(named.region ?? []), null], challenge: [...(named.challenge ?? []), null] }
  const parts = dimensions.map((one) => allLines(lines, one, values[one] ?? []))
  const [outcomes = [], ...breakdowns] = parts
  const { filed, open, answered, withdrawn } = counted
  const said = told({ cases: filed, answered, open, withdrawn, breakdowns, outcomes: outcomes.map((one) => one.cases) })
  const pairs = [said.outcomes.map((n) => ({ cases: n, answered: n })), ...said.breakdowns]
  const among = (n: number, all: number) => orNull(Math.min(inFives(n), all))
  const median = (step: Step, all: number) => saidMedian(given.medians[step], Math.min(given.told[step], all))
  return {
    counts: {
      ...{ filed: orNull(said.cases), open: orNull(said.open), answered: orNull(said.answered) },
      ...{ withdrawn: orNull(said.withdrawn), late: among(counted.late, said.open) },
      ...{ rose: among(counted.rose, said.cases), climbed: among(counted.climbed, said.cases) },
      ...{ lacks_level: among(counted.lacks_level, said.cases), contested: among(counted.contested, said.cases) },
    },
    medians: {
      ...{ sorting: median('sorting', said.cases), hand: median('hand', said.cases) },
      ...{ answer: median('answer', said.answered), whole: median('whole', said.answered) },
    },
    breakdowns: Object.fromEntries(
      dimensions.map((one, at) => [
        one,
        sorted(
          (parts[at] ?? []).map(({ value, median: days }, line): Line => {
            const { cases, answered: answers } = pairs[at]?.[line] ?? { cases: 0, answered: 0 }
            return { value, cases: orNull(cases), answered: orNull(answers), median: saidMedian(days, answers) }
          }),
        ),
      ]),
    ) as Record<Dimension, Line[]>,
    invented: withInvented ? among(invented, said.cases) : maskedCount(invented),
  }
}

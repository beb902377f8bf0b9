import type { Criterion } from '../rules.ts'
import type { Answer } from './queries.ts'
import type { Opinion, OpinionLine } from './queries-opinions.ts'

export type ScoreRow = {
  title: string
  first: number | null
  self: number | null
  /** In the order of the opinions. */
  reviewed: (number | null)[]
  /** In the same order: all that each opinion says of the criterion. */
  lines: (OpinionLine | undefined)[]
  /** Mean of the opinions less what the organisation gives itself, to the tenth. */
  gap: number | null
}

type Scored = {
  referential: { criteria: readonly Criterion[] }
  answers: readonly Answer[]
  opinions: readonly Pick<Opinion, 'lines'>[]
}

/** Before and after, criterion by criterion, with the opinions in hand only. */
export const scoreRows = ({ referential, answers, opinions }: Scored): ScoreRow[] =>
  referential.criteria.map(({ code, title }) => {
    const answer = answers.find(({ criterion }) => criterion === code)
    const lines = opinions.map((opinion) => opinion.lines.find(({ criterion }) => criterion === code))
    const reviewed = lines.map((line) => line?.score ?? null)
    const self = answer?.selfScore ?? null
    return { title, first: answer?.firstScore ?? null, self, reviewed, lines, gap: gapOf(reviewed, self) }
  })

const gapOf = (reviewed: readonly (number | null)[], self: number | null): number | null => {
  const scores = reviewed.filter((score) => score !== null)
  if (scores.length === 0 || self === null) return null
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  return Math.round((mean - self) * 10) / 10
}

import type { Day } from '#core/pure/dates.ts'
import type { CommunityStatus, Precision } from '../rules.ts'

/** How many came and left at one date, as precise as it is known. */
export type Move = { on: Day; precision: Precision; joined: number; left: number }

/** How many members there were once what is dated so had happened. */
export type Step = { on: Day; precision: Precision; count: number }

const coarser: Precision[] = ['day', 'month', 'year']
const rank = (precision: Precision): number => coarser.indexOf(precision)
const periodOf = (on: Day, precision: Precision): string =>
  on.slice(0, precision === 'year' ? 4 : precision === 'month' ? 7 : 10)

/**
 * The composition over time: 10 → 16. Nothing is made more precise than its source; past `most` steps, those of a month then of a year are
 * read together, the first one always alone: it is the beginning.
 */
export const stepsOf = (moves: readonly Move[], most = 8): Step[] => {
  let count = 0
  const steps = moves.map(({ on, precision, joined, left }): Step => {
    count += joined - left
    return { on, precision, count }
  })
  const [first, ...others] = steps
  if (!first || steps.length <= most) return steps
  const byMonth = [first, ...lastOfEach(others, 'month')]
  if (byMonth.length <= most) return byMonth
  const byYear = [first, ...lastOfEach(others, 'year')]
  return byYear.length <= most ? byYear : [first, ...byYear.slice(1 - most)]
}

const lastOfEach = (steps: readonly Step[], precision: Precision): Step[] => {
  const last = new Map<string, Step>()
  for (const step of steps) {
    const period = periodOf(step.on, precision)
    const known = last.get(period)
    const several = known !== undefined
    // alone in its period, a date keeps the precision it had
    last.set(period, several && rank(step.precision) < rank(precision) ? { ...step, precision } : step)
  }
  return [...last.values()]
}

export const gaps = ['purpose', 'members', 'mandate', 'roadmap', 'challenge', 'label', 'group'] as const
export type Gap = (typeof gaps)[number]

export type GapFacts = {
  status: CommunityStatus
  purpose: string
  members: number
  facilitated: boolean
  roadmapApproved: boolean
  groups: number
  challengesAlone: number
  familiesAbsent: number
}

/** What is missing, the most pressing first: each leads to what can be done about it. Nothing is asked of what is closed. */
export const gapsOf = (facts: GapFacts): Gap[] => {
  if (facts.status === 'closed') return []
  const missing: Record<Gap, boolean> = {
    purpose: facts.purpose.trim() === '',
    members: facts.members < 3,
    mandate: !facts.facilitated,
    roadmap: !facts.roadmapApproved,
    challenge: facts.challengesAlone > 0,
    label: facts.familiesAbsent > 0,
    group: facts.groups === 0,
  }
  return gaps.filter((gap) => missing[gap])
}

export const limits = { purpose: 1_500, rules: 3_000, rhythm: 1_000 } as const

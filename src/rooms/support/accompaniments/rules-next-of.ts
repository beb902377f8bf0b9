import type { Day } from '#core/pure/dates.ts'
import { isComplete, isRunning, type Side, type Status, type Texts } from './rules.ts'
import type { Hand, Next } from './rules-next.ts'
import type { Stage } from './rules-reviews.ts'

type Facts = {
  status: Status
  texts: Texts
  diagnosis: Record<Side, boolean>
  plan: Record<Side, boolean>
  objectives: number
  answerBy: Day
  nextSession: Day | null
  closedOn: Day | null
  sixMonthsOn: Day | null
  wrote: Record<Stage, readonly Side[]>
}

const missing = (signed: Record<Side, boolean>): Hand => {
  if (signed.structure) return signed.holder ? 'nobody' : 'holder'
  return signed.holder ? 'structure' : 'both'
}

/** Who has the hand, and what comes next. */
export const nextOf = (facts: Facts, today: Day): Next => {
  const { status } = facts
  const unsigned = (what: 'diagnosis' | 'plan') => missing(facts[what])
  if (status === 'proposed') return { hand: 'holder', what: 'answer', by: facts.answerBy }
  if (isRunning(status)) {
    if (status === 'opened' || !isComplete(facts.texts)) return { hand: 'both', what: 'diagnose', by: null }
    if (unsigned('diagnosis') !== 'nobody') return { hand: unsigned('diagnosis'), what: 'sign_diagnosis', by: null }
    if (facts.objectives === 0) return { hand: 'both', what: 'plan', by: null }
    if (unsigned('plan') !== 'nobody') return { hand: unsigned('plan'), what: 'sign_plan', by: null }
    return { hand: 'structure', what: 'work', by: facts.nextSession }
  }
  if (status === 'closed' || status === 'six_months') return lookingBack(facts, today)
  return { hand: 'nobody', what: 'nothing', by: null }
}

const lookingBack = ({ sixMonthsOn, wrote }: Facts, today: Day): Next => {
  const awaited = (stage: Stage) =>
    missing({ structure: wrote[stage].includes('structure'), holder: wrote[stage].includes('holder') })
  if (sixMonthsOn && sixMonthsOn <= today) {
    const hand = awaited('six_months')
    return hand === 'nobody' ? { hand, what: 'nothing', by: null } : { hand, what: 'six_months', by: null }
  }
  const hand = awaited('closing')
  return hand === 'nobody' ? { hand, what: 'wait', by: sixMonthsOn } : { hand, what: 'review', by: sixMonthsOn }
}

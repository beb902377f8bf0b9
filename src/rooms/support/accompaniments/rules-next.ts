import type { Day } from '#core/pure/dates.ts'
import type { Side } from './rules.ts'

export type Hand = Side | 'both' | 'nobody'

/** What is awaited, of whom, and by when if a day is set. */
export type Next = { hand: Hand; what: Awaited; by: Day | null }

export type Awaited =
  | 'answer'
  | 'diagnose'
  | 'sign_diagnosis'
  | 'plan'
  | 'sign_plan'
  | 'work'
  | 'review'
  | 'six_months'
  | 'wait'
  | 'nothing'

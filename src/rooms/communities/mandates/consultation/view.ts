import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Voice } from '../../rules.ts'
import type { MandateView, WordView } from '../queries.ts'
import type { Stage } from '../rules.ts'
import type { QuestionView } from '../silence/queries.ts'

/** Everything the page of a mandate says, and what its reader may do there. */
export type OneView = {
  mandate: MandateView
  words: readonly WordView[]
  questions: readonly QuestionView[]
  /** How many voices have no news, and how many lead to a question. */
  noNews: { said: number; needed: number }
  stage: Stage
  today: Day
  voices: readonly Voice[]
  withPeople: boolean
  /** Holder organisations that the reader keeps. */
  kept: readonly Id[]
  /** Objections made by a voice of the reader. */
  authored: readonly Id[]
  hasSpoken: boolean
  /** The consultation lasts, and the reader may take part in this community. */
  isOpen: boolean
  canSay: boolean
  canAnswer: boolean
  canCancel: boolean
  canAskWithdrawal: boolean
  canSayNoNews: boolean
}

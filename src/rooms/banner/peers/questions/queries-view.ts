import type { SaidThen } from '../../declarations/queries.ts'
import type { Question } from '../../rules.ts'
import type { Panel } from '../panels/queries.ts'
import type { Asker, InHand } from '../queries.ts'
import type { PeerOutcome, SeatStatus } from '../rules.ts'

/** A seat as it is shown: a number, never a name, nor why someone recused. */
export type SeatView = { number: number; status: SeatStatus; opinion: PeerOutcome | null; reasons: string }

export type PanelView = Pick<
  Panel,
  'id' | 'kind' | 'seed' | 'drawnAt' | 'dueOn' | 'outcome' | 'decidedAt' | 'dissolvedAt'
> & {
  candidates: number
  seats: SeatView[]
  /** What was judged, when the project declared again after it was questioned. */
  judged: { said: SaidThen | undefined; declaredAt: Date | null } | null
}

export type PeerView = InHand & {
  asked: Question
  said: SaidThen | undefined
  /** Read only for those who sit. */
  asker: Asker | null
  panels: PanelView[]
  outcome: PeerOutcome | null
  /** Is what is declared today still what was questioned? */
  current: boolean
}

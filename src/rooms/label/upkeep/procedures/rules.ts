import type { ProcedureKind, ProcedureStatus } from '../../committee/rules.ts'
import { isHeld, type Standing } from '../rules.ts'

export type { ProcedureKind, ProcedureStatus }

/** What a coordinator opens by hand. A check comes from a draw, a dormant review from the calendar. */
export const openedByHand = ['suspension', 'withdrawal', 'lifting'] as const
/** `lifting`: the label is suspended, and the committee is asked whether it may be active again. */
export type OpenedByHand = (typeof openedByHand)[number]

/** What may be opened about a label in this state. */
export const mayOpen = (state: Standing): readonly OpenedByHand[] => {
  if (state === 'active') return ['suspension', 'withdrawal']
  return state === 'suspended' ? ['lifting', 'withdrawal'] : []
}

export type OpenRefusal = 'over' | 'already-open' | 'not-that'

export const refusalToOpen = (
  award: { state: Standing; hasOpen: boolean },
  wanted: OpenedByHand,
): OpenRefusal | null => {
  if (!isHeld(award.state)) return 'over'
  if (award.hasOpen) return 'already-open'
  return mayOpen(award.state).includes(wanted) ? null : 'not-that'
}

type Open = { kind: ProcedureKind; status: ProcedureStatus; answeredAt: Date | null }

/** The structure is asked something now: what is held against it, or a question of the calendar or of a draw. */
export const awaitsAnswer = ({ status, answeredAt }: Pick<Open, 'status' | 'answeredAt'>): boolean =>
  status === 'contradictory' || (status === 'open' && answeredAt === null)

/** Who has the hand: the structure, those who coordinate, the committee, nobody any more. */
export const handOf = (
  procedure: Pick<Open, 'status' | 'answeredAt'>,
): 'structure' | 'desk' | 'committee' | 'nobody' => {
  if (awaitsAnswer(procedure)) return 'structure'
  if (procedure.status === 'open') return 'desk'
  return procedure.status === 'committee' ? 'committee' : 'nobody'
}

/** May those who coordinate close it as kept, or send it to the committee? Once answered, or once the term to answer has passed. */
export const mayClose = (
  procedure: Pick<Open, 'status' | 'answeredAt'> & { dueOn: string | null },
  today: string,
): boolean =>
  procedure.status === 'open' && (procedure.answeredAt !== null || procedure.dueOn === null || procedure.dueOn < today)

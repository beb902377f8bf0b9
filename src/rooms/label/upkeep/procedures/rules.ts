import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { ProcedureKind, ProcedureStatus } from '../../committee/rules.ts'
import { correctionReminders } from '../../reviews/rules.ts'
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

/** Names what a structure is asked now: another hearing, or another question, is something else. */
export const askedBy = ({ id }: { id: Id }, held: { id: Id } | null): Id => held?.id ?? id

/** What tells whose turn it is. `dueOn`: until when the structure answers; `actBy`: until when those after it act. */
type Turn = Pick<Open, 'status' | 'answeredAt'> & { dueOn: Day | null }
type Term = Turn & { actBy: Day | null }

/** Its term has passed in silence: it may still answer, and those who coordinate may already conclude. */
export const isSilent = ({ status, answeredAt, dueOn }: Turn, today: Day): boolean =>
  status === 'open' && answeredAt === null && dueOn !== null && dueOn < today

export type Hand = 'structure' | 'desk' | 'committee' | 'nobody'

/** Who has the hand: the structure until its term, then those who coordinate; the committee; nobody any more. */
export const handOf = (procedure: Turn, today: Day): Hand => {
  if (awaitsAnswer(procedure) && !isSilent(procedure, today)) return 'structure'
  if (procedure.status === 'open') return 'desk'
  return procedure.status === 'committee' ? 'committee' : 'nobody'
}

/** May those who coordinate close it as kept, or send it to the committee? Once answered, or once the term to answer has passed. */
export const mayClose = ({ status, answeredAt, dueOn }: Turn, today: Day): boolean =>
  status === 'open' && (answeredAt !== null || dueOn === null || dueOn < today)

/** Those who have the hand after the structure let their own term pass: never while it is still heard. */
export const isLate = (procedure: Term, today: Day): boolean => {
  const hand = handOf(procedure, today)
  return (hand === 'desk' || hand === 'committee') && procedure.actBy !== null && procedure.actBy < today
}

/** The days a structure is reminded of an answer: those of a correction, and nothing once it was told that the term has passed. */
export const answerReminders = (askedOn: Day, dueOn: Day): Day[] =>
  correctionReminders(askedOn, dueOn).filter((day) => day <= addDays(dueOn, 1))

/** Days after the term when those who coordinate are told of a delay: at once, then as long as it lasts. */
const lateAfter = [1, 15, 30] as const

/** How many times those who coordinate were to be told of it by now. */
export const lateReminders = (actBy: Day, today: Day): number =>
  lateAfter.filter((days) => addDays(actBy, days) <= today).length

/** Documents go along with an answer, or alone, as long as nothing is concluded. */
export const mayGiveDocuments = ({ closedAt }: { closedAt: Date | null }): boolean => closedAt === null

/** Nobody reads one more document before the structure said that they may. Taking some back asks for nothing. */
export const lacksConsent = (chosen: readonly Id[], held: readonly Id[], consents: boolean): boolean =>
  !consents && chosen.some((id) => !held.includes(id))

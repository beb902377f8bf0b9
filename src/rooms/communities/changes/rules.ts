import { addDays, type Day } from '#core/pure/dates.ts'
import { isSameName } from '../beginning/rules.ts'

export type ChangeKind = 'name' | 'closing'
export type ChangeStatus = 'asked' | 'adopted' | 'rejected' | 'cancelled'

export const limits = { name: 120, reason: 1_500, reasonMin: 30 } as const

/** The purposes under which these are put to the members, as the database knows them. */
export const purposes = { name: 'community_name', closing: 'community_closing' } as const

/** A name is chosen by a majority. An end needs two thirds, half of the members taking part, and more time: it is not undone. */
export const votes = {
  name: { method: 'majority', quorum: 34, opensIn: 3, lasts: 7 },
  closing: { method: 'qualified', thresholdNum: 2, thresholdDen: 3, quorum: 50, opensIn: 7, lasts: 14 },
} as const

/** Once answered, a question leaves the members in peace that long; called off, whoever had asked it does not ask it again sooner. */
export const againDays = 30

export type ChangeRefusal = 'asked' | 'lately' | 'called-off' | 'partial' | 'same-name' | 'name-taken' | 'no-voice'

type Facts = {
  kind: ChangeKind
  /** The same question is before the members already. */
  isAsked: boolean
  /** When the members last answered it. */
  settledOn: Day | null
  /** When the voice that asks now last asked it, and called it off before anyone answered. */
  calledOffOn: Day | null
  /** The source does not name all the members: those who can vote are not all of them. */
  membersPartial: boolean
  name: string
  newName: string | null
  /** Names of the other communities of the same ground. */
  around: readonly string[]
}

/** Why this is not put to the members, or null. */
export const refusalToAsk = (facts: Facts, today: Day): ChangeRefusal | null => {
  const { kind, isAsked, settledOn, calledOffOn, membersPartial, name, newName, around } = facts
  if (isAsked) return 'asked'
  if (isWithin(settledOn, today)) return 'lately'
  if (isWithin(calledOffOn, today)) return 'called-off'
  if (kind === 'closing' || newName === null) return membersPartial ? 'partial' : null
  if (newName.trim() === name) return 'same-name'
  return isTaken(newName, around) ? 'name-taken' : null
}

const isWithin = (since: Day | null, today: Day): boolean => since !== null && today < addDays(since, againDays)

type Past = Ended & { kind: ChangeKind; status: ChangeStatus; voted: boolean | null }
type Ended = { settledOn: Day | null; closesOn: Day | null }

/** Voted, and not done: meanwhile the name was no longer free. */
export const wasTaken = ({ kind, status, voted }: Past): boolean =>
  kind === 'name' && status === 'cancelled' && voted === true

/** The members said yes or no. */
export const isAnswered = ({ status }: Past): boolean => status === 'adopted' || status === 'rejected'

/** By whoever asked it, before it was voted. What the clock could not open in time is nobody's doing. */
export const isCalledOff = (past: Past): boolean =>
  past.status === 'cancelled' &&
  !wasTaken(past) &&
  (past.settledOn === null || past.closesOn === null || past.settledOn < past.closesOn)

export const isTaken = (name: string, around: readonly string[]): boolean =>
  around.some((other) => isSameName(other, name))

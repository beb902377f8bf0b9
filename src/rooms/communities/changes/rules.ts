import { addDays, type Day } from '#core/pure/dates.ts'
import { nameKey } from '#core/pure/name-key.ts'

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

/** Once answered, or called off, a question leaves the members in peace that long. */
export const againDays = 30

export type ChangeRefusal = 'asked' | 'lately' | 'partial' | 'same-name' | 'name-taken' | 'no-voice'

type Facts = {
  kind: ChangeKind
  /** The same question is before the members already. */
  isAsked: boolean
  /** When it was last answered or called off. */
  settledOn: Day | null
  /** The source does not name all the members: those who can vote are not all of them. */
  membersPartial: boolean
  name: string
  newName: string | null
  /** Names of the other communities of the same ground. */
  around: readonly string[]
}

/** Why this is not put to the members, or null. */
export const refusalToAsk = (facts: Facts, today: Day): ChangeRefusal | null => {
  const { kind, isAsked, settledOn, membersPartial, name, newName, around } = facts
  if (isAsked) return 'asked'
  if (settledOn !== null && today < addDays(settledOn, againDays)) return 'lately'
  if (kind === 'closing' || newName === null) return membersPartial ? 'partial' : null
  if (newName.trim() === name) return 'same-name'
  return isTaken(newName, around) ? 'name-taken' : null
}

export const isTaken = (name: string, around: readonly string[]): boolean =>
  around.some((other) => nameKey(other) === nameKey(name))

import type { Day } from '#core/pure/dates.ts'
import type { SubjectKey } from '../rules.ts'

export const sessionStatuses = ['planned', 'open', 'closed', 'cancelled'] as const
export type SessionStatus = (typeof sessionStatuses)[number]

/** A session as it is called, and changed until it opens. */
export type Calling = {
  heldOn: Day
  /** « 14:00 », or nothing when the hour is not known yet. */
  beginsAt: string
  place: string
  quorum: number
  memberIds: readonly string[]
  agenda: readonly SubjectKey[]
}

export type CallRefusal =
  | 'past'
  | 'quorum-too-low'
  | 'members-below-quorum'
  | 'not-of-committee'
  | 'empty-agenda'
  | 'item-taken'

type Known = {
  /** The least quorum, by the settings. */
  quorum: number
  /** Those who hold a seat that day. */
  committee: readonly string[]
  /** What may be put on an agenda: waiting for the committee, in the hands of who calls, and on no other session to come. */
  available: readonly SubjectKey[]
}

const sameItem = (one: SubjectKey, other: SubjectKey): boolean => one.kind === other.kind && one.id === other.id

export const refusalToCall = (calling: Calling, known: Known, today: Day): CallRefusal | null => {
  if (calling.heldOn < today) return 'past'
  if (calling.quorum < Math.max(2, known.quorum)) return 'quorum-too-low'
  if (!calling.memberIds.every((id) => known.committee.includes(id))) return 'not-of-committee'
  if (new Set(calling.memberIds).size < calling.quorum) return 'members-below-quorum'
  if (calling.agenda.length === 0) return 'empty-agenda'
  return calling.agenda.every((item) => known.available.some((one) => sameItem(one, item))) ? null : 'item-taken'
}

/** The agenda as it was asked, with the items hidden from who asks: those stay, where they were. */
export const withHidden = (
  asked: readonly SubjectKey[],
  before: readonly SubjectKey[],
  shown: readonly SubjectKey[],
) => {
  const among = (list: readonly SubjectKey[], item: SubjectKey) => list.some((one) => sameItem(one, item))
  const stay = before.filter((item) => !among(shown, item) || among(asked, item))
  return [...stay, ...asked.filter((item) => !among(before, item))]
}

/** The agenda, the members, the day: until it opens. */
export const canChange = (status: SessionStatus): boolean => status === 'planned'

export type OpenRefusal = 'not-planned' | 'too-early' | 'below-quorum'

/** Opened on its day or after, when enough of those who were called are present. */
export const refusalToOpen = (
  session: { status: SessionStatus; heldOn: Day; quorum: number },
  present: number,
  today: Day,
): OpenRefusal | null => {
  if (session.status !== 'planned') return 'not-planned'
  if (today < session.heldOn) return 'too-early'
  return present < session.quorum ? 'below-quorum' : null
}

/** « 14 h 30 » */
export const frenchHour = (time: string): string => {
  const [hour = '', minutes = ''] = time.split(':')
  return `${Number(hour)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`
}

/** Working days an application may wait for a session before those who coordinate are told. */
export const sessionAwaitedDays = 5

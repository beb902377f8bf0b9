import { addDays, type Day, daysBetween } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { addWorkingDays, workingDaysBetween } from '#core/pure/working-days.ts'

export type RequestStatus = 'received' | 'routed' | 'meeting' | 'followed' | 'closed' | 'withdrawn'

export const moves = ['route', 'answer', 'meet', 'follow', 'close', 'withdraw'] as const
export type Move = (typeof moves)[number]

/** What a request may become. Closing needs both sides: the table only says from where it can happen. */
const table: Record<RequestStatus, Partial<Record<Move, RequestStatus>>> = {
  received: { route: 'routed', withdraw: 'withdrawn' },
  routed: { route: 'routed', answer: 'followed', meet: 'meeting', withdraw: 'withdrawn' },
  meeting: { meet: 'meeting', follow: 'followed', close: 'closed', withdraw: 'withdrawn' },
  followed: { meet: 'meeting', follow: 'followed', close: 'closed', withdraw: 'withdrawn' },
  closed: {},
  withdrawn: {},
}

/** The next state, or null when this cannot be done from here. */
export const afterMove = (move: Move, status: RequestStatus): RequestStatus | null => table[status][move] ?? null

/** Working days to answer, from the day after it was received. */
export const answerDays = 10
export const dueFrom = (received: Day): Day => addWorkingDays(received, answerDays)

/** Reminders to those who must answer, in working days left. */
export const remindersAt = [3, 0] as const

/** The reminder that is due and was not sent, the most urgent; null when there is none, or when it is too late for reminders. */
export const reminderDue = (due: Day, sent: number | null, today: Day): number | null => {
  if (today > due) return null
  const left = workingDaysBetween(today, due)
  const wanted = [...remindersAt].sort((a, b) => a - b).find((days) => left <= days)
  return wanted !== undefined && (sent === null || wanted < sent) ? wanted : null
}

/** When one side closed and the other says nothing, it is closed after this many days. */
export const silentDays = 15
export const closesBySilence = (oneClosedOn: Day, today: Day): boolean => daysBetween(oneClosedOn, today) >= silentDays

/** Fewer answers than this say nothing of a department, and too much of one request. */
export const fewest = 3

/**
 * How a department answers: `median` of the working days that its answers took, the day a request was received not counted, told from three
 * answers on; `late`, answered or waiting past the term, or withdrawn after it.
 */
export type Delays = { answered: number; late: number; open: number; median: number | null }

export type Contact = {
  kind: 'contact' | 'deputy'
  personId: Id | null
  startsOn: Day
  endsOn: Day
  endedOn: Day | null
  absentFrom: Day | null
  absentUntil: Day | null
}

/** Answers for the department that day: named, accepted, within the dates of the act. */
export const isInOffice = ({ personId, startsOn, endsOn, endedOn }: Contact, today: Day): boolean =>
  personId !== null && startsOn <= today && today <= endsOn && (endedOn === null || today < endedOn)

export const isAway = ({ absentFrom, absentUntil }: Contact, today: Day): boolean =>
  absentFrom !== null && absentUntil !== null && absentFrom <= today && today <= absentUntil

/** Who receives a request today: the contacts who are there; otherwise the deputies who are there; otherwise whoever is in office. */
export const receivers = <T extends Contact>(contacts: readonly T[], today: Day): T[] => {
  const office = contacts.filter((one) => isInOffice(one, today))
  const present = office.filter((one) => !isAway(one, today))
  const named = present.filter(({ kind }) => kind === 'contact')
  return named.length > 0 ? named : present.length > 0 ? present : office
}

/** A contact may be named for two years at most, as any mandate is dated. */
export const longestOffice = (start: Day): Day => addDays(start, 731)

/** What someone is to a request: who asked, who answers for the department, who sends it where it belongs. */
export type Sides = { asks: boolean; handles: boolean; routes: boolean }

export type LiaisonRefusal = 'not-now' | 'retired' | 'too-many' | 'same-service'

/** Requests of one person that wait for an answer in one community. */
export const maxWaiting = 5

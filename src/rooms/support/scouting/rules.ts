import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Role } from '../rules.ts'

export const statuses = ['spotted', 'contacted', 'agreed', 'declined', 'attached'] as const
export type ScoutingStatus = (typeof statuses)[number]

export const moves = ['contact', 'agree', 'decline', 'attach'] as const
export type Move = (typeof moves)[number]

/** A holder who agreed may change their mind at any time: what was written goes then too. */
const table: Record<Move, Partial<Record<ScoutingStatus, ScoutingStatus>>> = {
  contact: { spotted: 'contacted' },
  agree: { contacted: 'agreed' },
  decline: { contacted: 'declined', agreed: 'declined', attached: 'declined' },
  attach: { agreed: 'attached' },
}

/** What a move leads to, or null when it is not allowed from there. */
export const afterMove = (move: Move, from: ScoutingStatus): ScoutingStatus | null => table[move][from] ?? null

/** Days: kept unsent before it is erased; waiting for the holder; before the only reminder; waiting for a sheet after an agreement. */
export const terms = { unsent: 30, answer: 90, reminder: 30, attach: 365, declined: 365 } as const

/** The day after which nothing of it is left. */
export const expiryAfter = (status: Exclude<ScoutingStatus, 'attached'>, day: Day): Day =>
  addDays(
    day,
    { spotted: terms.unsent, contacted: terms.answer, agreed: terms.attach, declined: terms.declined }[status],
  )

/** One reminder, a month after the letter, as long as there is no answer. */
export const isReminderDue = (
  scouting: { status: ScoutingStatus; contactedOn: Day | null; isReminded: boolean },
  today: Day,
): boolean =>
  scouting.status === 'contacted' &&
  !scouting.isReminded &&
  scouting.contactedOn !== null &&
  today >= addDays(scouting.contactedOn, terms.reminder)

export const limits = { name: 140, seen: 2_000 } as const

export type NoticeRefusal =
  | 'not-labelled'
  | 'already-noticed'
  | 'already-declined'
  | 'own-project'
  | 'not-a-public-project'

type Noticing = {
  isLabelled: boolean
  /** The sheet of the project, when it has one here. */
  sheet: { kind: string; status: string } | null
  /** The structure carries that project, or whoever notices it keeps it. */
  isOwn: boolean
  isOpen: boolean
  isDeclined: boolean
}

/** May this structure write down that it noticed this project? */
export const refusalToNotice = (noticing: Noticing): NoticeRefusal | null => {
  if (!noticing.isLabelled) return 'not-labelled'
  const { sheet } = noticing
  if (sheet && (sheet.kind !== 'project' || sheet.status !== 'published')) return 'not-a-public-project'
  if (noticing.isOwn) return 'own-project'
  if (noticing.isDeclined) return 'already-declined'
  return noticing.isOpen ? 'already-noticed' : null
}

export type ContactRefusal = 'not-now' | 'not-labelled' | 'nobody-there'

/** May the structure write to the holder? `reachable`: how many addresses the letter would go to. */
export const refusalToContact = (
  status: ScoutingStatus,
  { isLabelled, reachable }: { isLabelled: boolean; reachable: number },
): ContactRefusal | null => {
  if (!afterMove('contact', status)) return 'not-now'
  if (!isLabelled) return 'not-labelled'
  return reachable === 0 ? 'nobody-there' : null
}

type Attaching = {
  scouting: { status: ScoutingStatus; holderEmail: string | null }
  actor: { email: string }
  sheet: { kind: string; status: string; memberRole: Role }
}
export type AttachRefusal = 'not-now' | 'not-a-public-project' | 'already-attached'

/** Is this person the holder to whom the structure wrote? The address of the letter is the proof. */
export const isAddressee = (scouting: { holderEmail: string | null }, actor: { email: string }): boolean =>
  scouting.holderEmail !== null && scouting.holderEmail === actor.email.toLowerCase()

/** Ties what was agreed to one of the holder's own projects. What one may not see was « not found » before. */
export const refusalToAttach = ({ scouting, sheet }: Attaching): AttachRefusal | null => {
  if (!afterMove('attach', scouting.status)) return 'not-now'
  return sheet.kind === 'project' && sheet.status === 'published' ? null : 'not-a-public-project'
}

export type Holder = { sheetId: Id | null; email: string | null }

import type { Day } from '#core/pure/dates.ts'
import { type Clock, dueOn } from '#core/pure/deadline.ts'
import { workingDaysBetween } from '#core/pure/working-days.ts'

export const noteStatuses = [
  'draft',
  'sent',
  'under_study',
  'presented',
  'generalised',
  'extended',
  'adapted',
  'abandoned',
] as const
export type NoteStatus = (typeof noteStatuses)[number]

/** What whoever follows a note writes down, once it is sent. */
export const noteMoves = ['study', 'present', 'generalise', 'extend', 'adapt', 'abandon'] as const
export type NoteMove = 'edit' | 'send' | (typeof noteMoves)[number]

/** What a note may become. The trigger of migration 0066 knows the same table. */
const table: Record<NoteStatus, Partial<Record<NoteMove, NoteStatus>>> = {
  draft: { edit: 'draft', send: 'sent' },
  sent: { study: 'under_study', abandon: 'abandoned' },
  under_study: { present: 'presented', abandon: 'abandoned' },
  presented: { generalise: 'generalised', extend: 'extended', adapt: 'adapted', abandon: 'abandoned' },
  generalised: {},
  extended: {},
  adapted: {},
  abandoned: {},
}

/** The next state, or null when this cannot be done from here. */
export const afterMove = (move: NoteMove, status: NoteStatus): NoteStatus | null => table[status][move] ?? null

export const isOver = (status: NoteStatus): boolean => endings.has(status)
const endings = new Set<NoteStatus>(['generalised', 'extended', 'adapted', 'abandoned'])

/** Keeping a rule, longer or wider, rests on an evaluation that everyone can read: a linked test, decided. */
export const needsEvaluation = (move: NoteMove): boolean => ['generalise', 'extend', 'adapt'].includes(move)

export const noteParts = ['rule', 'frequency', 'cost', 'proposal', 'opposingViews', 'evidence'] as const
export type NotePart = (typeof noteParts)[number]

export type NoteRefusal =
  | 'not-now'
  | 'changed'
  | 'not-whole'
  | 'no-ground'
  | 'no-evaluation'
  | 'unpublished'
  | 'unmeasured'

/** Working days a ministry has to answer: two months. Public, and so is what comes after. */
export const answerWithin = 40

export const answerDue = (sentOn: Day): Day => {
  const clock: Clock = { startedOn: sentOn, targetDays: answerWithin, unit: 'working', pauses: [], stoppedOn: null }
  return dueOn(clock, sentOn)
}

/** How long a note has waited: working days left, or past its term; null once it was answered. */
export type Silence = { isLate: boolean; days: number } | null

export const silenceOf = (note: { dueOn: Day | null; answeredOn: Day | null }, today: Day): Silence => {
  if (!note.dueOn || note.answeredOn) return null
  const isLate = today > note.dueOn
  return { isLate, days: Math.abs(workingDaysBetween(today, note.dueOn)) }
}

type Content = Record<NotePart, string>

/** Why a note cannot leave: a part is missing, the opposing views as any other, or nothing published stands behind it. */
export const sendRefusal = (note: Content, grounds: { precedents: number; tests: number }): NoteRefusal | null => {
  if (noteParts.some((part) => note[part].trim() === '')) return 'not-whole'
  return grounds.precedents + grounds.tests === 0 ? 'no-ground' : null
}

export const missingParts = (note: Content): NotePart[] => noteParts.filter((part) => note[part].trim() === '')

/** The last piece of an address typed or pasted, or what was typed. */
export const slugIn = (address: string): string => address.trim().replace(/\/+$/, '').split('/').at(-1) ?? ''

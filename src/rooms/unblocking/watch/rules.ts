import { addDays, type Day } from '#core/pure/dates.ts'
import type { Outcome } from '#core/pure/result.ts'
import type { AdministrationKind, How, Matter } from '../rules.ts'

/** Cases alike in twelve months that make it a matter of more than one project. */
export const alikeFrom = 3
export const alikeDays = 365
/** Working days without anything happening, when nothing holds a case, after which it is stuck. */
export const stuckDays = 15
/** Days looked at by the first review of a place. */
export const firstReviewDays = 90
/** A place holds a review at least so often: days from one to the next. */
export const reviewEvery = 31
/** Days after its day was missed during which a review is still told of: a night may fail, an old lateness is no news. */
export const toldWithin = 7

/** A region, or the whole country when there is no id. */
export type WatchPlace = { id: number | null; name: string; leads: boolean }
export const keyOf = ({ id }: Pick<WatchPlace, 'id'>): string => (id === null ? 'france' : String(id))

export type NextReview = { dueOn: Day; isLate: boolean }

/** By when a place holds its next review, and whether that day is past; null when it held none yet. `heldOn`: the last one. */
export const nextReview = (heldOn: Day | null, today: Day): NextReview | null => {
  if (heldOn === null) return null
  const dueOn = addDays(heldOn, reviewEvery)
  return { dueOn, isLate: today > dueOn }
}

export const sections = ['fresh', 'late', 'stuck', 'waiting', 'lacks_level'] as const
export type WatchSection = (typeof sections)[number]

export type Alike = { matter: Matter; how: How; administrationKind: AdministrationKind; cases: number }
export type Figures = Record<WatchSection | 'alike' | 'signals' | 'alerts', number>

export type WatchRefusal = 'open-already' | 'not-now' | 'changed' | 'not-whole'
export type WatchOutcome = Outcome<string, WatchRefusal>

/** Three months, as « 2026-T4 ». */
export type Quarter = string

export const quarterOf = (day: Day): Quarter => `${day.slice(0, 4)}-T${Math.ceil(Number(day.slice(5, 7)) / 3)}`

export const isQuarter = (text: string): boolean => /^[1-9]\d{3}-T[1-4]$/.test(text)

/** The first day of a quarter, and the first day after it: days of Paris. */
export const boundsOf = (quarter: Quarter): { from: Day; until: Day } => {
  const [year = '', n = '1'] = quarter.split('-T')
  const month = (Number(n) - 1) * 3 + 1
  const from = `${year}-${String(month).padStart(2, '0')}-01`
  const until = month === 10 ? `${Number(year) + 1}-01-01` : `${year}-${String(month + 3).padStart(2, '0')}-01`
  return { from, until }
}

/** Quarters that are over, from the one that holds `first` on, the newest first: one that runs would tell of each case as it comes. */
export const quartersOver = (first: Day, today: Day): Quarter[] => {
  const over: Quarter[] = []
  for (let { from } = boundsOf(quarterOf(first)); boundsOf(quarterOf(from)).until <= today; ) {
    over.unshift(quarterOf(from))
    from = boundsOf(quarterOf(from)).until
  }
  return over
}

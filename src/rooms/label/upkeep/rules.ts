import { addDays, type Day, daysBetween } from '#core/pure/dates.ts'
import { monthsAfter } from '#core/pure/months.ts'
import { addWorkingDays } from '#core/pure/working-days.ts'
import type { AwardState } from '../rules.ts'

/** What an award is on a day; one decided before the term of the former begins later. */
export type Standing = AwardState | 'not-yet'

/** It still counts, or may count again: active, or suspended. */
export const isHeld = (state: Standing): state is 'active' | 'suspended' => state === 'active' || state === 'suspended'

/** Days before the term when the owners are reminded, the longest first; 0 is the day itself. */
export const reminderDays = [90, 30, 7, 0] as const

/** The reminder that is due, or null: each is sent once, and one that a night missed is made up for by the next. */
export const reminderDue = (
  award: { validUntil: Day; lastReminder: number | null },
  today: Day,
): (typeof reminderDays)[number] | null => {
  const left = daysBetween(today, award.validUntil)
  if (left < 0) return null
  const reached = reminderDays.filter((day) => left <= day).at(-1)
  if (reached === undefined) return null
  return award.lastReminder === null || award.lastReminder > reached ? reached : null
}

/** A label is dormant when nothing was done with it since this day. */
export const silentSince = (today: Day, months: number): Day => monthsAfter(today, -months)

/** A structure is asked whether its label still lives once a year at most. */
export const askedAgainAfter = (today: Day): Day => monthsAfter(today, -12)

/** Days left to a structure that is asked something: those of a contradictory stage, so that nobody has to learn two delays. */
export const answerBy = (today: Day, contradictionDays: number): Day => addDays(today, contradictionDays)

/** Until when those who have the hand after the structure act, in working days from the day it passes to them. */
export const actBy = (from: Day, days: number): Day => addWorkingDays(from, days)

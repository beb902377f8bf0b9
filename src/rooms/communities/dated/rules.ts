import { z } from 'zod'
import { addDays, type Day, formatDay, formatMonth, isDay } from '#core/pure/dates.ts'
import { fold } from '#core/pure/text.ts'

/** A date as precise as what is known of it: '2026', '2026-03', '2026-03-14'. A month stays a month. */
export type Dated = string

const monthNames = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
]

const two = (digits: string): string => digits.padStart(2, '0')
const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)

/** « 14/03/2026 », « 14 mars 2026 », « mars 2026 », « 03/2026 », « 2026 », or as a machine writes them; null when it is none of these. */
export const readDated = (typed: string): Dated | null => {
  const text = typed.trim()
  if (/^\d{4}$/.test(text)) return text
  if (isDay(text) || isMonth(text)) return text
  const words = fold(text).split(' ')
  const year = words.at(-1) ?? ''
  if (!/^\d{4}$/.test(year) || words.length > 3) return null
  const [first = '', second = ''] = words
  const monthOf = (word: string) => {
    const named = monthNames.indexOf(word)
    return named >= 0 ? two(String(named + 1)) : /^\d{1,2}$/.test(word) ? two(word) : '00'
  }
  if (words.length === 2) {
    const month = `${year}-${monthOf(first)}`
    return isMonth(month) ? month : null
  }
  const day = `${year}-${monthOf(second)}-${two(first.replace(/er$/, ''))}`
  return words.length === 3 && isDay(day) ? day : null
}

/** The date in words: « 14 mars 2026 », « mars 2026 », « 2026 ». It can be typed back. */
export const inWords = (dated: Dated): string =>
  dated.length === 4 ? dated : dated.length === 7 ? formatMonth(dated) : formatDay(dated)

/** The first and the last day it may be. */
export const firstDay = (dated: Dated): Day =>
  dated.length === 4 ? `${dated}-01-01` : dated.length === 7 ? `${dated}-01` : dated
export const lastDay = (dated: Dated): Day => {
  if (dated.length === 4) return `${dated}-12-31`
  if (dated.length === 10) return dated
  return addDays(`${addDays(`${dated}-28`, 4).slice(0, 7)}-01`, -1)
}

/** Has it wholly gone by that day? What is due in March is not late before April. */
export const isPast = (dated: Dated, today: Day): boolean => lastDay(dated) < today
/** Is it certainly still to come? */
export const isFuture = (dated: Dated, today: Day): boolean => firstDay(dated) > today

const tidy = (value: unknown): string => {
  const one = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' ? one.trim() : ''
}
const checked = (wrong: string) =>
  z.string().transform((typed, context) => {
    const dated = readDated(typed)
    if (dated === null) context.addIssue({ code: 'custom', message: wrong })
    return dated ?? ''
  })

/** Form fields for such a date, in one line of text. */
export const datedField = {
  required: (missing: string, wrong: string) =>
    z.preprocess(tidy, z.string().min(1, missing).pipe(checked(wrong))) as z.ZodType<Dated>,
  optional: (wrong: string) =>
    z.preprocess((value) => tidy(value) || null, checked(wrong).nullable()) as z.ZodType<Dated | null>,
}

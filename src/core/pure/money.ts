import { frenchNumber } from './text.ts'

const NBSP = '\u00a0'

/** An amount in whole cents, exact up to ±90 000 billion euros. */
export type Cents = number

/** 123450 -> « 1 234,50 € » with no-break spaces. Throws on an amount that is not a whole, exact number of cents. */
export function formatEuros(cents: Cents): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`not a whole number of cents: ${cents}`)
  const amount = Math.abs(cents)
  const euros = frenchNumber(Math.floor(amount / 100))
  return `${cents < 0 ? '-' : ''}${euros},${String(amount % 100).padStart(2, '0')}${NBSP}€`
}

/** « 1 234,50 », « 1234.5 », « 12 € » -> cents; null when it is not an amount (no rounding, no thousands dot, no more than two decimals). */
export function parseEuros(text: string): Cents | null {
  const plain = text.replace(/\s/g, ' ').trim().replace(/ ?€$/, '')
  const match = /^(-?)(\d+|\d{1,3}(?: \d{3})+)(?:[.,](\d{1,2}))?$/.exec(plain)
  if (!match) return null
  const [, sign, euros = '', decimals = ''] = match
  const cents = Number(euros.replaceAll(' ', '') + decimals.padEnd(2, '0'))
  if (!Number.isSafeInteger(cents)) return null
  return sign && cents > 0 ? -cents : cents
}

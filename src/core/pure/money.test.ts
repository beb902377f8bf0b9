import { expect, test } from 'vitest'
import { formatEuros, parseEuros } from './money.ts'

test('an amount that is not a whole, exact number of cents is not shown', () => {
  for (const cents of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
    expect(() => formatEuros(cents)).toThrow(RangeError)
})

test('what is not an amount is refused, and nothing is rounded', () => {
  const wrong = [
    '',
    '€',
    '-',
    'douze',
    '1,234',
    '1.234,50',
    '12,',
    ',50',
    '1 23',
    '12 34,50',
    '1e3',
    '99999999999999999',
    '5 $',
  ]
  for (const text of wrong) expect(parseEuros(text), text).toBeNull()
})

test('an amount is written with a comma, two decimals and no-break spaces', () => {
  expect(formatEuros(123450)).toBe('1\u00a0234,50\u00a0€')
  expect(formatEuros(0)).toBe('0,00\u00a0€')
  expect(formatEuros(-5)).toBe('-0,05\u00a0€')
})

test('an amount is read as people type it', () => {
  expect(parseEuros('1 234,50')).toBe(123450)
  expect(parseEuros(' 1\u202f234,5\u00a0€ ')).toBe(123450)
  expect(parseEuros('1234.05')).toBe(123405)
  expect(parseEuros('12€')).toBe(1200)
  expect(parseEuros('-0,00')).toBe(0)
})

test('what is written is read back the same', () => {
  for (const cents of [0, 1, 99, 100, 29, 57, 1999, 100_000_00, 123_456_789_01, Number.MAX_SAFE_INTEGER]) {
    expect(parseEuros(formatEuros(cents))).toBe(cents)
    if (cents > 0) expect(parseEuros(formatEuros(-cents))).toBe(-cents)
  }
})

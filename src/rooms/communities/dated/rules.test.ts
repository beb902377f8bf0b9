import { expect, test } from 'vitest'
import { inWords, isFuture, isPast, lastDay, readDated } from './rules.ts'

test.each(['', 'bientôt', '31/02/2026', '13/2026', '2026-13', 'mars', 'mars 26', '14 mars', 'le 14 mars 2026'])(
  '« %s » is not a date',
  (typed) => expect(readDated(typed)).toBeNull(),
)

test.each([
  ['2026', '2026'],
  ['mars 2026', '2026-03'],
  ['Août 2026', '2026-08'],
  ['07/2017', '2017-07'],
  ['2017-07', '2017-07'],
  ['14/03/2026', '2026-03-14'],
  ['1er mai 2026', '2026-05-01'],
  ['14 décembre 2026', '2026-12-14'],
])('« %s » is read with its own precision', (typed, dated) => {
  expect(readDated(typed)).toBe(dated)
  expect(readDated(inWords(dated))).toBe(dated)
})

test('what is due in a month or a year is late only once it is over', () => {
  expect(lastDay('2028-02')).toBe('2028-02-29')
  expect(lastDay('2026-12')).toBe('2026-12-31')
  expect(isPast('2026-03', '2026-03-31')).toBe(false)
  expect(isPast('2026-03', '2026-04-01')).toBe(true)
  expect(isFuture('2026', '2026-01-01')).toBe(false)
  expect(isFuture('2027', '2026-12-31')).toBe(true)
})

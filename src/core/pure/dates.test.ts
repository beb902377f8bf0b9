import { expect, test } from 'vitest'
import {
  addDays,
  daysBetween,
  formatDay,
  formatInstant,
  formatMonth,
  isDay,
  parisDay,
  relativeDays,
  weekday,
} from './dates.ts'

test('what is not a day that exists is refused', () => {
  for (const text of ['', '2026-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-1-1'])
    expect(isDay(text), text).toBe(false)
  for (const text of ['22/11/2026', '2026-11-22T00:00', ' 2026-11-22', '2026-11-22\n'])
    expect(isDay(text), text).toBe(false)
  expect(isDay('2028-02-29')).toBe(true)
  expect(isDay('2026-11-22')).toBe(true)
})

test('the day is the one of Paris, in winter and in summer', () => {
  expect(parisDay(new Date('2026-11-22T22:59:59Z'))).toBe('2026-11-22')
  expect(parisDay(new Date('2026-11-22T23:00:00Z'))).toBe('2026-11-23')
  expect(parisDay(new Date('2026-07-13T21:59:59Z'))).toBe('2026-07-13')
  expect(parisDay(new Date('2026-07-13T22:00:00Z'))).toBe('2026-07-14')
})

test('a day is written in full, the first of the month as « 1er »', () => {
  expect(formatDay('2026-11-22')).toBe('22 novembre 2026')
  expect(formatDay('2026-05-01')).toBe('1er mai 2026')
  expect(formatDay('2026-05-01', { weekday: true })).toBe('vendredi 1er mai 2026')
  expect(formatDay('2026-05-11', { weekday: true })).toBe('lundi 11 mai 2026')
  expect(formatMonth('2017-07')).toBe('juillet 2017')
})

test('an instant is written at the hour of Paris', () => {
  expect(formatInstant(new Date('2026-11-22T17:05:00Z'))).toBe('22 novembre 2026 à 18\u00a0h\u00a005')
  expect(formatInstant(new Date('2026-07-31T22:00:00Z'))).toBe('1er août 2026 à 0\u00a0h\u00a000')
})

test('days add up through changes of clocks, months and leap years', () => {
  let day = '2023-12-25'
  for (let n = 0; n < 1600; n++) {
    expect(daysBetween('2023-12-25', day)).toBe(n)
    expect(addDays('2023-12-25', n)).toBe(day)
    expect(addDays(day, -n)).toBe('2023-12-25')
    expect(weekday(day)).toBe((1 + n) % 7)
    day = addDays(day, 1)
  }
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(daysBetween('2026-03-02', '2026-03-01')).toBe(-1)
})

test('near days are said, not counted', () => {
  const today = '2026-11-22'
  expect(relativeDays('2026-11-22', today)).toBe('aujourd’hui')
  expect(relativeDays('2026-11-21', today)).toBe('hier')
  expect(relativeDays('2026-11-23', today)).toBe('demain')
  expect(relativeDays('2026-11-19', today)).toBe('il y a 3\u00a0jours')
  expect(relativeDays('2026-11-24', today)).toBe('dans 2\u00a0jours')
})

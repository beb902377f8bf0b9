import { expect, test } from 'vitest'
import { addDays, type Day, weekday } from './dates.ts'
import {
  addWorkingDays,
  isPublicHoliday,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
  workingDaysFrom,
} from './working-days.ts'

/** Easter by Gauss, written apart from the library so that one checks the other. */
function easter(year: number): Day {
  const a = year % 19
  const century = Math.floor(year / 100)
  const m = (15 - Math.floor((13 + 8 * century) / 25) + century - Math.floor(century / 4)) % 30
  const n = (4 + century - Math.floor(century / 4)) % 7
  const d = (19 * a + m) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7
  const after = d === 29 && e === 6 ? 28 : d === 28 && e === 6 && a > 10 ? 27 : d + e
  return addDays(`${year}-03-22`, after)
}

const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']

const holidays = (year: number) =>
  new Set([...fixed.map((day) => `${year}-${day}`), ...[1, 39, 50].map((n) => addDays(easter(year), n))])

test('nobody works on a weekend or a public holiday', () => {
  const daysOff = ['2026-11-21', '2026-11-22', '2026-11-11', '2026-04-06', '2026-05-14', '2026-05-25', '2026-12-25']
  for (const day of daysOff) expect(isWorkingDay(day), day).toBe(false)
})

test('Good Friday and 26 December are working days: Alsace-Moselle has its own calendar', () => {
  expect(isWorkingDay('2026-04-03')).toBe(true)
  expect(isWorkingDay('2025-12-26')).toBe(true)
})

test('the holidays agree with an independent calendar from 1900 to 2099', () => {
  for (let year = 1900; year < 2100; year++) {
    const expected = [...holidays(year)].sort()
    const found = Array.from({ length: 366 }, (_, n) => addDays(`${year}-01-01`, n)).filter(
      (day) => day.startsWith(String(year)) && isPublicHoliday(day),
    )
    expect(found).toEqual(expected)
  }
})

test('the next working day passes the bridges of May', () => {
  expect(nextWorkingDay('2026-05-13')).toBe('2026-05-13')
  expect(nextWorkingDay('2026-05-01')).toBe('2026-05-04')
  expect(nextWorkingDay('2026-05-23')).toBe('2026-05-26')
})

test('zero days after a day off is the next working day', () => {
  expect(addWorkingDays('2026-11-21', 0)).toBe('2026-11-23')
  expect(addWorkingDays('2026-11-23', 0)).toBe('2026-11-23')
  expect(addWorkingDays('2026-11-20', 1)).toBe('2026-11-23')
  expect(addWorkingDays('2026-12-24', 5)).toBe('2027-01-04')
})

test('counting agrees with a naive count, day by day over two years', () => {
  const off = new Set([...holidays(2026), ...holidays(2027), ...holidays(2028)])
  for (const start of ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-05-13']) {
    let naive = 0
    let day = start
    for (let n = 0; n < 760; n++) {
      expect(workingDaysBetween(start, day)).toBe(naive)
      expect(workingDaysBetween(day, start)).toBe(0 - naive)
      day = addDays(day, 1)
      if (weekday(day) !== 0 && weekday(day) !== 6 && !off.has(day)) naive++
    }
  }
})

test('adding then counting gives the same number, always on a working day', () => {
  for (let offset = 0; offset < 370; offset++) {
    const start = addDays('2026-01-01', offset)
    for (const n of [1, 2, 5, 15, 40]) {
      const end = addWorkingDays(start, n)
      expect(isWorkingDay(end)).toBe(true)
      expect(workingDaysBetween(start, end)).toBe(n)
    }
  }
})

test('the working days of a span, in order, without its week-ends and holidays', () => {
  expect(workingDaysFrom('2026-04-30', '2026-05-11')).toEqual([
    '2026-04-30',
    '2026-05-04',
    '2026-05-05',
    '2026-05-06',
    '2026-05-07',
    '2026-05-11',
  ])
  expect(workingDaysFrom('2026-05-09', '2026-05-10')).toEqual([])
  expect(workingDaysFrom('2026-04-28', '2027-01-04').slice(1)).toHaveLength(
    workingDaysBetween('2026-04-28', '2027-01-04'),
  )
})

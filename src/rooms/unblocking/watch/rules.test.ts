import { expect, test } from 'vitest'
import { boundsOf, isQuarter, nextReview, quarterOf, quartersOver } from './rules.ts'

test('a quarter ends with the year, and the next begins the day after', () => {
  expect(['2026-09-30', '2026-10-01', '2026-12-31', '2027-01-01'].map(quarterOf)).toEqual([
    '2026-T3',
    '2026-T4',
    '2026-T4',
    '2027-T1',
  ])
  expect(boundsOf('2026-T4')).toEqual({ from: '2026-10-01', until: '2027-01-01' })
  expect(boundsOf('2027-T1')).toEqual({ from: '2027-01-01', until: '2027-04-01' })
  expect(['2026-T0', '2026-T5', '2026-t4', '0026-T1', '2026-T4x'].filter(isQuarter)).toEqual([])
})

test('a quarter that runs has no summary', () => {
  expect(quartersOver('2026-08-15', '2026-12-31')).toEqual(['2026-T3'])
  expect(quartersOver('2026-08-15', '2027-01-01')).toEqual(['2026-T4', '2026-T3'])
  expect(quartersOver('2026-11-01', '2026-11-23')).toEqual([])
})

test('the next review comes 31 days after the last, late the day after; a place that held none has no day yet', () => {
  expect(nextReview(null, '2026-11-23')).toBeNull()
  expect(nextReview('2026-11-23', '2026-11-23')).toEqual({ dueOn: '2026-12-24', isLate: false })
  expect(nextReview('2026-11-23', '2026-12-24')).toMatchObject({ isLate: false })
  expect(nextReview('2026-11-23', '2026-12-25')).toMatchObject({ isLate: true })
})

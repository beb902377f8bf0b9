import { expect, test } from 'vitest'
import { gapsOf, type Move, stepsOf } from './rules.ts'

const move = (on: string, precision: Move['precision'], joined: number, left = 0): Move => ({
  on,
  precision,
  joined,
  left,
})

test('ten, then sixteen: a month stays a month', () => {
  expect(stepsOf([move('2018-02-22', 'day', 10), move('2018-04-01', 'month', 6)])).toEqual([
    { on: '2018-02-22', precision: 'day', count: 10 },
    { on: '2018-04-01', precision: 'month', count: 16 },
  ])
})

test('who left is not counted any more', () => {
  expect(stepsOf([move('2020-01-01', 'year', 4), move('2021-03-02', 'day', 2, 3)]).at(-1)).toEqual({
    on: '2021-03-02',
    precision: 'day',
    count: 3,
  })
})

test('too many dates are read by month, then by year; the first stays as it was, and the last count is the true one', () => {
  const daily = Array.from({ length: 20 }, (_, day) => move(`2026-03-${String(day + 1).padStart(2, '0')}`, 'day', 1))
  const steps = stepsOf(daily)
  expect(steps).toEqual([
    { on: '2026-03-01', precision: 'day', count: 1 },
    { on: '2026-03-20', precision: 'month', count: 20 },
  ])
  const monthly = Array.from({ length: 30 }, (_, n) =>
    move(`${2020 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-05`, 'day', 2),
  )
  expect(stepsOf(monthly).map(({ precision, count }) => [precision, count])).toEqual([
    ['day', 2],
    ['year', 24],
    ['year', 48],
    ['year', 60],
  ])
  const centuries = Array.from({ length: 40 }, (_, n) => move(`${1980 + n}-01-01`, 'year', 1))
  expect(stepsOf(centuries)).toHaveLength(8)
  expect(stepsOf(centuries).at(-1)?.count).toBe(40)
})

test('a date alone in its month keeps its day', () => {
  const moves = [
    ...Array.from({ length: 9 }, (_, n) => move(`2025-01-0${n + 1}`, 'day', 1)),
    move('2026-06-15', 'day', 1),
  ]
  expect(stepsOf(moves).at(-1)).toEqual({ on: '2026-06-15', precision: 'day', count: 10 })
})

test('what is missing is named; nothing is asked of what is closed', () => {
  const whole = {
    status: 'recognised' as const,
    ...{ purpose: 'Agir ensemble.', members: 12, facilitated: true, roadmapApproved: true, groups: 2 },
    ...{ challengesAlone: 0, familiesAbsent: 0 },
  }
  const bare = { ...whole, purpose: '', members: 2, facilitated: false, roadmapApproved: false, groups: 0 }
  expect(gapsOf({ ...bare, status: 'closed' })).toEqual([])
  expect(gapsOf(whole)).toEqual([])
  expect(gapsOf(bare)).toEqual(['purpose', 'members', 'mandate', 'roadmap', 'group'])
  expect(gapsOf({ ...whole, challengesAlone: 1, familiesAbsent: 2 })).toEqual(['challenge', 'label'])
})

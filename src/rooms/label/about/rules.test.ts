import { expect, test } from 'vitest'
import type { Clock } from '#core/pure/deadline.ts'
import { addWorkingDays } from '#core/pure/working-days.ts'
import { takenFor } from './rules.ts'

const took = (days: number, pauses: Clock['pauses'] = []): Clock => ({
  startedOn: '2026-03-02',
  targetDays: 15,
  unit: 'working',
  pauses,
  stoppedOn: addWorkingDays('2026-03-02', days),
})

test('under five files nothing is said, and a step that runs is not counted', () => {
  const running = { ...took(3), stoppedOn: null }
  const taken = takenFor('review', [took(1), took(2), took(3), took(4), running])
  expect(taken).toEqual({ kind: 'review', files: 4, median: null, nineOfTen: null })
})

test('the median and nine of ten are days that were really taken', () => {
  const taken = takenFor(
    'review',
    [9, 1, 5, 3, 7, 2, 8, 4, 6, 30].map((days) => took(days)),
  )
  expect(taken).toEqual({ kind: 'review', files: 10, median: 5, nineOfTen: 9 })
})

test('days when the organisation had the hand are not counted', () => {
  const paused = took(10, [{ from: '2026-03-04', to: '2026-03-11', reason: 'Complément' }])
  expect(takenFor('review', [paused, paused, paused, paused, paused]).median).toBe(5)
})

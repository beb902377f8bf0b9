import { expect, test } from 'vitest'
import { isDue } from './rules.ts'

test('at once, each morning, or on Mondays; a Monday missed is caught up', () => {
  // 2026-11-23 is a Monday
  expect(isDue({ pace: 'instant', toldOn: '2026-11-23' }, '2026-11-23')).toBe(true)
  expect(isDue({ pace: 'daily', toldOn: '2026-11-23' }, '2026-11-23')).toBe(false)
  expect(isDue({ pace: 'daily', toldOn: '2026-11-23' }, '2026-11-24')).toBe(true)
  expect(isDue({ pace: 'weekly', toldOn: '2026-11-23' }, '2026-11-27')).toBe(false)
  expect(isDue({ pace: 'weekly', toldOn: '2026-11-25' }, '2026-11-30')).toBe(true)
  expect(isDue({ pace: 'weekly', toldOn: '2026-11-23' }, '2026-12-01')).toBe(true)
})

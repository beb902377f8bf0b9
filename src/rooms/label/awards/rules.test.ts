import { expect, test } from 'vitest'
import { termOf } from './rules.ts'

test('a label begins the day it is given', () => {
  expect(termOf(null, '2026-11-25', 36)).toEqual({ since: '2026-11-25', validUntil: '2029-11-24' })
})

test('renewed in time it goes on the day after; too late, or taken back, it begins again', () => {
  const former = { validUntil: '2029-11-24', state: 'active' } as const
  expect(termOf(former, '2029-10-01', 36)).toEqual({ since: '2029-11-25', validUntil: '2032-11-24' })
  expect(termOf({ ...former, state: 'suspended' }, '2029-10-01', 36).since).toBe('2029-11-25')
  expect(termOf({ ...former, state: 'expired' }, '2030-01-05', 36).since).toBe('2030-01-05')
  expect(termOf({ ...former, state: 'withdrawn' }, '2029-10-01', 36).since).toBe('2029-10-01')
})

import { expect, test } from 'vitest'
import { isToAsk, isUnsureSince, lastSure } from './rules.ts'

const sheet = {
  checkedOn: '2025-01-10',
  updatedAt: new Date('2025-01-10T09:00:00Z'),
  publishedAt: new Date('2024-06-01T09:00:00Z'),
  askedOn: null,
}

test('a sheet confirmed, changed or published within the year is sure', () => {
  expect(isUnsureSince(sheet, '2026-01-10')).toBe(false)
  expect(isUnsureSince(sheet, '2026-01-11')).toBe(true)
  expect(isUnsureSince({ ...sheet, updatedAt: new Date('2025-06-01T09:00:00Z') }, '2026-01-11')).toBe(false)
  expect(lastSure({ ...sheet, checkedOn: null })).toBe('2025-01-10')
})

test('its keepers are asked once the year is over, then every two months, for a year', () => {
  expect(isToAsk(sheet, '2026-01-10')).toBe(false)
  expect(isToAsk(sheet, '2026-01-11')).toBe(true)
  expect(isToAsk({ ...sheet, askedOn: '2026-01-11' }, '2026-03-11')).toBe(false)
  expect(isToAsk({ ...sheet, askedOn: '2026-01-11' }, '2026-03-12')).toBe(true)
  expect(isToAsk({ ...sheet, askedOn: '2026-11-11' }, '2027-01-12')).toBe(false)
})

test('a year after they confirmed it again, they are asked again', () => {
  expect(isToAsk({ ...sheet, askedOn: '2024-12-01' }, '2026-01-11')).toBe(true)
})

import { expect, test } from 'vitest'
import { asList, listCapacity, listId } from './lists/rules.ts'
import { asCode, endOfDay, spacedCode, standingOf } from './rules.ts'
import { isModest, limits } from './verifying/rules.ts'

const dates = { validFrom: new Date('2026-01-01T00:00:00Z'), validUntil: new Date('2026-12-31T00:00:00Z') }
const at = (day: string) => new Date(`${day}T12:00:00Z`)

test('the gravest is said first: withdrawn, then out of its dates, then suspended', () => {
  expect(standingOf({ status: 'revoked', ...dates }, at('2027-06-01'))).toBe('withdrawn')
  expect(standingOf({ status: 'suspended', ...dates }, at('2027-06-01'))).toBe('expired')
  expect(standingOf({ status: 'active', ...dates }, at('2025-06-01'))).toBe('not-yet')
  expect(standingOf({ status: 'suspended', ...dates }, at('2026-06-01'))).toBe('suspended')
  expect(standingOf({ status: 'active', ...dates }, at('2026-06-01'))).toBe('valid')
})

test('a code is accepted as it is read aloud, and nothing else is one', () => {
  expect(asCode(' 7k2m 9qr4-tvwx ')).toBe('7K2M9QR4TVWX')
  expect(asCode(spacedCode('7K2M9QR4TVWX'))).toBe('7K2M9QR4TVWX')
  for (const wrong of ['', '7K2M9QR4TV', '7K2M9QR4TVW0', '7K2M9QR4TVWO', '7K2M9QR4TVWXX', '../../etc/passwd'])
    expect(asCode(wrong), wrong).toBeNull()
})

test('a day ends in Paris, in summer and in winter', () => {
  expect(endOfDay('2026-12-22').toISOString()).toBe('2026-12-22T22:59:59.000Z')
  expect(endOfDay('2026-07-14').toISOString()).toBe('2026-07-14T21:59:59.000Z')
})

test('lists follow each other when one is full', () => {
  expect(listId('revocation', 0)).toBe('revocation-1')
  expect(listId('revocation', listCapacity - 1)).toBe('revocation-1')
  expect(listId('suspension', listCapacity)).toBe('suspension-2')
  expect(asList('suspension-2')).toEqual({ purpose: 'suspension', number: 2 })
  expect(asList('suspension-02')).toBeNull()
})

test('what is too deep, or has too many values, is not worked on', () => {
  const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
  expect(isModest(deep)).toBe(false)
  expect(isModest(Array.from({ length: limits.values + 1 }, () => 0))).toBe(false)
  expect(isModest({ a: [{ b: { c: 'd' } }] })).toBe(true)
})

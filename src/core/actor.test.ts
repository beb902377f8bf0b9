import { expect, test } from 'vitest'
import { type Actor, holds, isOfficer } from './actor.ts'

const lyon = 12
const rhone = 3
const drome = 4
const actor = (over: Partial<Actor> = {}): Actor => ({
  id: 'a',
  name: 'Aïcha',
  email: 'a@a.example',
  secondFactor: true,
  demo: false,
  grants: [{ role: 'curator', territoryId: rhone, startsOn: '2026-01-10', endsOn: '2026-12-31' }],
  ...over,
})

test('nobody holds a role without a second factor', () => {
  expect(holds(actor({ secondFactor: false }), 'curator', '2026-06-01', [lyon, rhone])).toBe(false)
  expect(isOfficer(actor({ secondFactor: false }), '2026-06-01')).toBe(true)
})

test('a role does not hold before its first day, nor after its last', () => {
  expect(holds(actor(), 'curator', '2026-01-09', [rhone])).toBe(false)
  expect(holds(actor(), 'curator', '2026-01-10', [rhone])).toBe(true)
  expect(holds(actor(), 'curator', '2026-12-31', [rhone])).toBe(true)
  expect(holds(actor(), 'curator', '2027-01-01', [rhone])).toBe(false)
})

test('a role for a territory does not hold elsewhere, nor where no place is said', () => {
  expect(holds(actor(), 'curator', '2026-06-01', [drome])).toBe(false)
  expect(holds(actor(), 'curator', '2026-06-01')).toBe(false)
  expect(holds(actor(), 'curator', '2026-06-01', [lyon, rhone])).toBe(true)
})

test('one role is not another, and a visitor has none', () => {
  expect(holds(actor(), 'administrator', '2026-06-01', [rhone])).toBe(false)
  expect(holds(null, 'curator', '2026-06-01', [rhone])).toBe(false)
})

test('a national role holds everywhere', () => {
  const national = actor({
    grants: [{ role: 'curator', territoryId: null, startsOn: '2026-01-01', endsOn: '2026-12-31' }],
  })
  expect(holds(national, 'curator', '2026-06-01')).toBe(true)
  expect(holds(national, 'curator', '2026-06-01', [drome])).toBe(true)
})

import { expect, test } from 'vitest'
import {
  afterMove,
  expiryAfter,
  isAddressee,
  isReminderDue,
  moves,
  refusalToContact,
  refusalToNotice,
} from './rules.ts'

const asked = { isLabelled: true, sheet: null, isOwn: false, isOpen: false, isDeclined: false }

test.each([
  [{ isLabelled: false }, 'not-labelled'],
  [{ sheet: { kind: 'organisation', status: 'published' } }, 'not-a-public-project'],
  [{ sheet: { kind: 'project', status: 'archived' } }, 'not-a-public-project'],
  [{ isOwn: true }, 'own-project'],
  [{ isDeclined: true, isOpen: true }, 'already-declined'],
  [{ isOpen: true }, 'already-noticed'],
  [{}, null],
])('noticing with %j: %s', (changes, refusal) => {
  expect(refusalToNotice({ ...asked, ...changes })).toBe(refusal)
})

test('a holder is written to once, by a labelled structure, when someone can read it', () => {
  expect(refusalToContact('contacted', { isLabelled: true, reachable: 1 })).toBe('not-now')
  expect(refusalToContact('spotted', { isLabelled: false, reachable: 1 })).toBe('not-labelled')
  expect(refusalToContact('spotted', { isLabelled: true, reachable: 0 })).toBe('nobody-there')
  expect(refusalToContact('spotted', { isLabelled: true, reachable: 1 })).toBeNull()
})

test('after a refusal nothing moves; after an agreement the holder may still refuse', () => {
  expect(moves.map((move) => afterMove(move, 'declined'))).toEqual([null, null, null, null])
  expect(afterMove('decline', 'attached')).toBe('declined')
  expect(afterMove('attach', 'contacted')).toBeNull()
})

test('ninety days without an answer, a month unsent', () => {
  expect(expiryAfter('contacted', '2026-11-22')).toBe('2027-02-20')
  expect(expiryAfter('spotted', '2026-11-22')).toBe('2026-12-22')
})

test('one reminder, a month after the letter, while there is no answer', () => {
  const letter = { status: 'contacted', contactedOn: '2026-11-22', isReminded: false } as const
  expect(isReminderDue(letter, '2026-12-21')).toBe(false)
  expect(isReminderDue(letter, '2026-12-22')).toBe(true)
  expect(isReminderDue({ ...letter, isReminded: true }, '2026-12-22')).toBe(false)
  expect(isReminderDue({ ...letter, status: 'agreed' }, '2026-12-22')).toBe(false)
})

test('only the address of the letter says who the holder is', () => {
  expect(isAddressee({ holderEmail: null }, { email: 'a@b.fr' })).toBe(false)
  expect(isAddressee({ holderEmail: 'c@b.fr' }, { email: 'a@b.fr' })).toBe(false)
  expect(isAddressee({ holderEmail: 'a@b.fr' }, { email: 'A@b.fr' })).toBe(true)
})

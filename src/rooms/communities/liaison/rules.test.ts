import { expect, test } from 'vitest'
import { afterMove, type Contact, closesBySilence, dueFrom, isInOffice, receivers, reminderDue } from './rules.ts'

const contact = (changes: Partial<Contact> = {}): Contact => ({
  ...{ kind: 'contact', personId: 'p', startsOn: '2026-01-01', endsOn: '2026-12-31', endedOn: null },
  ...{ absentFrom: null, absentUntil: null },
  ...changes,
})

test('what is over stays over; nothing is answered before it has a department, nor closed before it was answered', () => {
  for (const move of ['route', 'answer', 'meet', 'follow', 'close', 'withdraw'] as const) {
    expect(afterMove(move, 'closed')).toBeNull()
    expect(afterMove(move, 'withdrawn')).toBeNull()
  }
  expect(afterMove('answer', 'received')).toBeNull()
  expect(afterMove('close', 'received')).toBeNull()
  expect(afterMove('close', 'routed')).toBeNull()
  expect(afterMove('route', 'followed')).toBeNull()
  expect(afterMove('route', 'routed')).toBe('routed')
  expect(afterMove('answer', 'routed')).toBe('followed')
})

test('ten working days, past a long week-end of May', () => {
  // 14 May 2026 is Ascension Day, 25 May Whit Monday
  expect(dueFrom('2026-05-12')).toBe('2026-05-28')
})

test('a reminder at three working days, one on the last day, each once; too late is not a reminder', () => {
  expect(reminderDue('2026-11-30', null, '2026-11-24')).toBeNull()
  expect(reminderDue('2026-11-30', null, '2026-11-25')).toBe(3)
  expect(reminderDue('2026-11-30', 3, '2026-11-26')).toBeNull()
  expect(reminderDue('2026-11-30', 3, '2026-11-30')).toBe(0)
  expect(reminderDue('2026-11-30', 0, '2026-11-30')).toBeNull()
  expect(reminderDue('2026-11-30', null, '2026-12-01')).toBeNull()
})

test('an office ends on its day, ended early it ends earlier, and not accepted it has not begun', () => {
  expect(isInOffice(contact(), '2026-12-31')).toBe(true)
  expect(isInOffice(contact(), '2027-01-01')).toBe(false)
  expect(isInOffice(contact(), '2025-12-31')).toBe(false)
  expect(isInOffice(contact({ endedOn: '2026-11-24' }), '2026-11-24')).toBe(false)
  expect(isInOffice(contact({ personId: null }), '2026-06-01')).toBe(false)
})

test('the deputy receives what comes while the contact is away', () => {
  const [named, deputy] = [
    contact({ absentFrom: '2026-11-20', absentUntil: '2026-11-30' }),
    contact({ kind: 'deputy' }),
  ]
  expect(receivers([named, deputy], '2026-11-19')).toEqual([named])
  expect(receivers([named, deputy], '2026-11-25')).toEqual([deputy])
  expect(receivers([named], '2026-11-25')).toEqual([named])
  expect(receivers([], '2026-11-25')).toEqual([])
})

test('one side closed, the other silent for fifteen days', () => {
  expect(closesBySilence('2026-11-10', '2026-11-24')).toBe(false)
  expect(closesBySilence('2026-11-10', '2026-11-25')).toBe(true)
})

import { expect, test } from 'vitest'
import { isLate, passes, reminderDue } from './rules.ts'

const never = { dueOn: '2026-12-10', remindedBefore: null, remindedAfter: null }

test('a reminder leaves once, from three days before the term to the day itself; another on the day after', () => {
  expect(reminderDue(never, '2026-12-06')).toBeNull()
  expect(reminderDue(never, '2026-12-07')).toBe('before')
  // a night missed loses nothing
  expect(reminderDue(never, '2026-12-10')).toBe('before')
  expect(reminderDue({ ...never, remindedBefore: '2026-12-10' }, '2026-12-10')).toBeNull()
  expect(reminderDue({ ...never, remindedBefore: '2026-12-10' }, '2026-12-11')).toBe('after')
  expect(reminderDue({ ...never, remindedAfter: '2026-12-10' }, '2026-12-11')).toBeNull()
  expect(reminderDue(never, '2027-01-01')).toBeNull()
})

test('another term is reminded of again', () => {
  expect(reminderDue({ ...never, dueOn: '2026-12-20', remindedBefore: '2026-12-10' }, '2026-12-17')).toBe('before')
})

test('what is done is never late; what has no term neither', () => {
  expect(isLate({ dueOn: '2026-12-10', doneOn: '2026-12-12' }, '2026-12-20')).toBe(false)
  expect(isLate({ dueOn: null, doneOn: null }, '2026-12-20')).toBe(false)
  expect(isLate({ dueOn: '2026-12-10', doneOn: null }, '2026-12-10')).toBe(false)
  expect(passes({ dueOn: '2026-12-10', doneOn: null }, 'en-retard', '2026-12-11')).toBe(true)
  expect(passes({ dueOn: '2026-12-10', doneOn: null }, 'faites', '2026-12-11')).toBe(false)
})

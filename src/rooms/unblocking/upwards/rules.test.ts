import { expect, test } from 'vitest'
import { isWorkingDay, workingDaysBetween } from '#core/pure/working-days.ts'
import {
  afterMove,
  answerDue,
  answerWithin,
  missingParts,
  noteMoves,
  noteStatuses,
  sendRefusal,
  silenceOf,
} from './rules.ts'

const whole = { rule: 'a', frequency: 'b', cost: 'c', proposal: 'd', opposingViews: 'e', evidence: 'f' }

test('a note never leaves without its opposing views, nor with nothing published behind it', () => {
  const grounds = { precedents: 1, tests: 0 }
  for (const part of Object.keys(whole))
    expect(sendRefusal({ ...whole, [part]: ' \n' }, grounds), part).toBe('not-whole')
  expect(missingParts({ ...whole, opposingViews: '' })).toEqual(['opposingViews'])
  expect(sendRefusal(whole, { precedents: 0, tests: 0 })).toBe('no-ground')
  expect(sendRefusal(whole, grounds)).toBeNull()
})

test('a rule is made general only once the note was presented', () => {
  const ends = noteStatuses.flatMap((status) =>
    noteMoves.flatMap((move) => (afterMove(move, status) ? [`${status} ${move}`] : [])),
  )
  expect(ends).toEqual([
    'sent study',
    'sent abandon',
    'under_study present',
    'under_study abandon',
    'presented generalise',
    'presented extend',
    'presented adapt',
    'presented abandon',
  ])
})

test('the time to answer and the silence count working days, over holidays and the year', () => {
  for (const sentOn of ['2026-11-23', '2026-12-24', '2026-12-31', '2027-04-30']) {
    const due = answerDue(sentOn)
    expect(isWorkingDay(due)).toBe(true)
    expect(workingDaysBetween(sentOn, due)).toBe(answerWithin)
  }
  // Christmas Eve is a Thursday: the 25th is a holiday, then a weekend
  const note = { dueOn: '2026-12-24', answeredOn: null }
  expect(silenceOf(note, '2026-12-24')).toEqual({ isLate: false, days: 0 })
  expect(silenceOf(note, '2026-12-27')).toEqual({ isLate: true, days: 0 })
  expect(silenceOf(note, '2026-12-28')).toEqual({ isLate: true, days: 1 })
  expect(silenceOf(note, '2027-01-04')).toEqual({ isLate: true, days: 5 })
  expect(silenceOf({ ...note, answeredOn: '2027-01-04' }, '2027-01-05')).toBeNull()
  expect(silenceOf({ dueOn: null, answeredOn: null }, '2027-01-05')).toBeNull()
})

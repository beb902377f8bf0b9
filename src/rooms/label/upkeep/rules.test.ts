import { expect, test } from 'vitest'
import { chosenAmong } from './documents/rules.ts'
import {
  answerReminders,
  handOf,
  isLate,
  lacksConsent,
  lateReminders,
  mayClose,
  refusalToOpen,
} from './procedures/rules.ts'
import { marksOf, nextTerm, refusalToRenew } from './renewal/rules.ts'
import { reminderDue, silentSince } from './rules.ts'

const term = (lastReminder: number | null) => ({ validUntil: '2029-11-24', lastReminder })

test('nothing is reminded before ninety days, nor twice, nor after the term', () => {
  expect(reminderDue(term(null), '2029-08-25')).toBeNull()
  expect(reminderDue(term(90), '2029-08-27')).toBeNull()
  expect(reminderDue(term(0), '2029-11-24')).toBeNull()
  expect(reminderDue(term(7), '2029-11-25')).toBeNull()
})

test('ninety, thirty and seven days before, and on the day; a night that was missed is made up for', () => {
  expect(reminderDue(term(null), '2029-08-26')).toBe(90)
  expect(reminderDue(term(90), '2029-10-25')).toBe(30)
  expect(reminderDue(term(30), '2029-11-17')).toBe(7)
  expect(reminderDue(term(7), '2029-11-24')).toBe(0)
  expect(reminderDue(term(null), '2029-11-20')).toBe(7)
})

const award = { state: 'active', validUntil: '2029-11-24', renewedBy: null, sheetStatus: 'published' } as const
const renewOn = (today: string, change: Partial<Parameters<typeof refusalToRenew>[0]['award']> = {}, open = false) =>
  refusalToRenew({ award: { ...award, ...change }, open }, today)

test('a label is renewed from half a year before its term to two months after, once, and not beside another application', () => {
  expect(renewOn('2029-05-27')).toBe('too-early')
  expect(renewOn('2029-05-28')).toBeNull()
  expect(renewOn('2030-01-23', { state: 'expired' })).toBeNull()
  expect(renewOn('2030-01-24', { state: 'expired' })).toBe('too-late')
  expect(renewOn('2029-10-01', {}, true)).toBe('already-open')
  expect(renewOn('2029-10-01', { renewedBy: 'x' })).toBe('renewed')
  expect(renewOn('2029-10-01', { state: 'withdrawn' })).toBe('ended')
  expect(renewOn('2029-10-01', { state: 'given_up' })).toBe('ended')
  expect(renewOn('2029-10-01', { sheetStatus: 'archived' })).toBe('not-published')
})

const criterion = (code: string, title = code) => ({
  ...{ code, title, statement: '', help: [], example: '', evidence: false, details: [] },
  levels: ['', '', '', ''] as [string, string, string, string],
})
const asked = (criteria: ReturnType<typeof criterion>[]) => ({ preamble: '', criteria, commitments: [] })
const said = (code: string, answer: string) => ({ criterion: code, answer, selfScore: 2, details: {} })

test('what changed since is marked criterion by criterion, the rest is carried', () => {
  const marks = marksOf(
    [
      asked([criterion('a'), criterion('b'), criterion('c')]),
      asked([criterion('a'), criterion('b', 'B.'), criterion('c'), criterion('d')]),
    ],
    [
      [said('a', 'x'), said('b', 'x'), said('c', 'x')],
      [said('a', 'x'), said('b', 'x'), said('c', 'y')],
    ],
  )
  expect(marks).toEqual({ a: 'carried', b: 'reworded', c: 'rewritten', d: 'new' })
})

test('a promise whose day has passed is promised again for as long as a label lasts', () => {
  expect(nextTerm('2027-11-25', 36, '2029-10-01')).toBe('2030-11-25')
  expect(nextTerm('2029-12-01', 36, '2029-10-01')).toBe('2029-12-01')
})

test('a year of silence counts from the same day', () => {
  expect(silentSince('2027-11-25', 12)).toBe('2026-11-25')
  expect(silentSince('2028-02-29', 12)).toBe('2027-02-28')
})

test('nothing is opened about a label that ended, nor twice, nor against its state', () => {
  expect(refusalToOpen({ state: 'expired', hasOpen: false }, 'withdrawal')).toBe('over')
  expect(refusalToOpen({ state: 'active', hasOpen: true }, 'withdrawal')).toBe('already-open')
  expect(refusalToOpen({ state: 'active', hasOpen: false }, 'lifting')).toBe('not-that')
  expect(refusalToOpen({ state: 'suspended', hasOpen: false }, 'suspension')).toBe('not-that')
  expect(refusalToOpen({ state: 'suspended', hasOpen: false }, 'lifting')).toBeNull()
})

test('a question is closed once answered, or the day after its term; never once the committee has it', () => {
  const open = { status: 'open', answeredAt: null, dueOn: '2026-12-10' } as const
  expect(mayClose(open, '2026-12-10')).toBe(false)
  expect(mayClose(open, '2026-12-11')).toBe(true)
  expect(mayClose({ ...open, answeredAt: new Date() }, '2026-12-01')).toBe(true)
  expect(mayClose({ ...open, status: 'committee' }, '2026-12-11')).toBe(false)
})

test('an answer is reminded before its term and once after it, never more', () => {
  expect(answerReminders('2027-03-01', '2027-03-16')).toEqual(['2027-03-11', '2027-03-16', '2027-03-17'])
  expect(answerReminders('2027-03-01', '2027-05-01')).toEqual(['2027-03-16', '2027-03-31', '2027-04-26', '2027-05-02'])
})

test('nobody is late while the structure may answer; the hand passes at its answer, or the day after its term', () => {
  const asked = { status: 'open', answeredAt: null, dueOn: '2027-03-16', actBy: '2027-03-31' } as const
  expect([handOf(asked, '2027-03-16'), handOf(asked, '2027-03-17')]).toEqual(['structure', 'desk'])
  expect([isLate(asked, '2027-03-31'), isLate(asked, '2027-04-01')]).toEqual([false, true])
  expect(isLate({ ...asked, status: 'contradictory' }, '2027-04-01')).toBe(false)
  expect(isLate({ ...asked, status: 'committee' }, '2027-04-01')).toBe(true)
  expect(isLate({ ...asked, status: 'kept' }, '2027-04-01')).toBe(false)
  expect(handOf({ ...asked, answeredAt: new Date() }, '2027-03-02')).toBe('desk')
})

test('a delay is told the day after, then after fifteen and thirty days', () => {
  const days = ['2027-03-31', '2027-04-01', '2027-04-14', '2027-04-15', '2027-04-30', '2027-12-31']
  expect(days.map((day) => lateReminders('2027-03-31', day))).toEqual([0, 1, 1, 2, 3, 3])
})

test('of a choice of documents only what was changed on the page counts', () => {
  expect(chosenAmong({ documentIds: ['a'], shown: [] }, [])).toEqual(['a'])
  expect(chosenAmong({ documentIds: [], shown: ['a'] }, ['a'])).toEqual([])
  // a colleague gave « b » meanwhile, or took « a » back
  expect(chosenAmong({ documentIds: ['a'], shown: ['a'] }, ['a', 'b'])).toEqual(['a', 'b'])
  expect(chosenAmong({ documentIds: ['c'], shown: ['a'] }, ['a', 'b'])).toEqual(['b', 'c'])
  expect(chosenAmong({ documentIds: ['a', 'c'], shown: ['a'] }, [])).toEqual(['c'])
})

test('one more document asks for consent, taking one back does not', () => {
  expect(lacksConsent(['a', 'b'], ['a'], false)).toBe(true)
  expect(lacksConsent(['a', 'b'], ['a'], true)).toBe(false)
  expect(lacksConsent(['a'], ['a', 'b'], false)).toBe(false)
})

import { expect, test } from 'vitest'
import {
  consultedUntil,
  earliestReturn,
  givesPower,
  isHandedOver,
  items,
  latestEnd,
  outcomeAtTerm,
  proposedDates,
  refusalToPropose,
  refusalToSay,
  reminderDue,
  stageOf,
  voicesToAsk,
} from './rules.ts'

const today = '2026-11-22'
const entrusted = { entrustedOn: '2026-01-20', startsOn: '2026-02-01', endsOn: '2026-11-21', endedOn: null }

test('a mandate gives nothing before its first day, after its last, once it ended early, or before it is entrusted', () => {
  expect(givesPower(entrusted, '2026-01-31')).toBe(false)
  expect(givesPower(entrusted, '2026-02-01')).toBe(true)
  expect(givesPower(entrusted, '2026-11-21')).toBe(true)
  expect(givesPower(entrusted, '2026-11-22')).toBe(false)
  expect(givesPower({ ...entrusted, endedOn: '2026-06-01' }, '2026-05-31')).toBe(true)
  expect(givesPower({ ...entrusted, endedOn: '2026-06-01' }, '2026-06-01')).toBe(false)
  expect(givesPower({ ...entrusted, entrustedOn: null }, '2026-06-01')).toBe(false)
})

const proposing = {
  startsOn: '2026-12-07',
  endsOn: '2027-12-06',
  holders: ['a'],
  members: ['a', 'b'],
  inProgress: false,
  running: null,
}
const running = { ...entrusted, endsOn: '2026-12-31', holders: ['a'], isReviewed: true, noticeOn: null }

test('a mandate is proposed by and for members, after a consultation, for a year at most, one at a time', () => {
  expect(refusalToPropose({ ...proposing, inProgress: true }, today)).toBe('in-progress')
  expect(refusalToPropose({ ...proposing, holders: [] }, today)).toBe('no-holder')
  expect(refusalToPropose({ ...proposing, holders: ['a', 'z'] }, today)).toBe('not-members')
  expect(refusalToPropose({ ...proposing, startsOn: '2026-12-06' }, today)).toBe('too-soon')
  expect(refusalToPropose({ ...proposing, endsOn: '2027-12-08' }, today)).toBe('too-long')
  expect(refusalToPropose({ ...proposing, endsOn: '2026-12-07' }, today)).toBe('too-long')
  expect(refusalToPropose(proposing, today)).toBeNull()
  expect(latestEnd('2028-02-29')).toBe('2029-02-28')
})

test('what follows a mandate begins after it, is proposed sixty days before its end at the earliest, and is reviewed first by who goes on', () => {
  const next = { ...proposing, startsOn: '2027-01-01', endsOn: '2027-12-31', running }
  expect(refusalToPropose({ ...next, startsOn: '2026-12-31' }, today)).toBe('overlaps')
  expect(refusalToPropose(next, '2026-10-31')).toBe('too-early')
  expect(refusalToPropose(next, '2026-11-01')).toBeNull()
  expect(refusalToPropose({ ...next, running: { ...running, isReviewed: false } }, today)).toBe('review-first')
  expect(refusalToPropose({ ...next, holders: ['b'], running: { ...running, isReviewed: false } }, today)).toBeNull()
  expect(refusalToPropose({ ...next, running: { ...running, noticeOn: '2026-10-01' } }, '2026-10-02')).toBeNull()
  expect(proposedDates(today, '2026-12-31')).toEqual({ starts: '2027-01-01', ends: '2027-12-31' })
  expect(proposedDates(today, null)).toEqual({ starts: '2026-12-07', ends: '2027-12-06' })
})

const accepted = [{ id: 'a', acceptedOn: '2026-11-01', leftOn: null }]

test('the end of a consultation leads where the objections and the acceptances lead, and nowhere before its term', () => {
  const facts = { consultUntil: '2026-11-21', endsOn: '2027-11-21', holders: accepted, standings: [] }
  expect(outcomeAtTerm(facts, '2026-11-21')).toBeNull()
  expect(outcomeAtTerm(facts, today)).toBe('entrust')
  expect(outcomeAtTerm({ ...facts, holders: [{ id: 'a', acceptedOn: null, leftOn: null }] }, today)).toBe('cancel')
  expect(outcomeAtTerm({ ...facts, standings: [null, 'answered', 'taken', 'withdrawn'] }, today)).toBe('entrust')
  expect(outcomeAtTerm({ ...facts, standings: ['raised'] }, today)).toBe('vote')
  expect(outcomeAtTerm({ ...facts, standings: ['answered', 'maintained'] }, today)).toBe('vote')
  expect(outcomeAtTerm({ ...facts, endsOn: today }, today)).toBe('cancel')
})

test('an objection has reasons; its author has three days to answer an answer', () => {
  const said = { kind: 'objection', body: 'Non.', isOpen: true, spokeForAnother: false } as const
  expect(refusalToSay(said)).toBe('reason')
  expect(refusalToSay({ ...said, isOpen: false })).toBe('over')
  expect(refusalToSay({ ...said, spokeForAnother: true })).toBe('pen')
  expect(refusalToSay({ ...said, kind: 'support', body: '' })).toBeNull()
  expect(consultedUntil('2026-11-22', '2026-11-21')).toBe('2026-11-24')
  expect(consultedUntil('2026-11-30', '2026-11-21')).toBe('2026-11-30')
})

test('reminders come sixty, thirty and seven days before the end, each once', () => {
  const end = '2026-12-31'
  expect(reminderDue(end, null, '2026-11-01')).toBe(60)
  expect(reminderDue(end, null, '2026-10-31')).toBeNull()
  expect(reminderDue(end, 60, '2026-11-30')).toBeNull()
  expect(reminderDue(end, 60, '2026-12-01')).toBe(30)
  expect(reminderDue(end, 30, '2026-12-26')).toBe(7)
  expect(reminderDue(end, 7, '2026-12-31')).toBeNull()
  expect(reminderDue(end, null, '2027-01-01')).toBeNull()
})

test('three voices, or all the others; a month of notice, or what is left; five things handed over', () => {
  expect([0, 1, 2, 3, 40].map(voicesToAsk)).toEqual([1, 1, 2, 3, 3])
  expect(earliestReturn('2027-11-21', today)).toBe('2026-12-22')
  expect(earliestReturn('2026-12-01', today)).toBe('2026-12-02')
  const all = items.map(() => ({ receivedOn: today }))
  expect(isHandedOver(all)).toBe(true)
  expect(isHandedOver(all.slice(1))).toBe(false)
  expect(isHandedOver([...all.slice(1), { receivedOn: null }])).toBe(false)
})

test('one reads where a mandate is', () => {
  const one = { ...entrusted, endsOn: '2026-12-31', status: 'entrusted' } as const
  expect(stageOf(one, today)).toBe('in-force')
  expect(stageOf({ ...one, startsOn: '2026-12-01' }, today)).toBe('coming')
  expect(stageOf({ ...one, status: 'withdrawn', endedOn: '2026-12-15' }, today)).toBe('in-force')
  expect(stageOf({ ...one, status: 'withdrawn', endedOn: '2026-11-22' }, today)).toBe('over')
  expect(stageOf({ ...one, status: 'declined', entrustedOn: null }, today)).toBe('refused')
})

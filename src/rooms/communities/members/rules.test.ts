import { expect, test } from 'vitest'
import type { Actor } from '#core/actor.ts'
import {
  countsOn,
  type Dated,
  dayAsked,
  exclusionAnswerUntil,
  isFunction,
  isInDoubtOn,
  opinionsUntil,
  refusalToExclude,
  refusalToInvite,
  refusalToJoin,
  refusalToOpine,
  settle,
  voiceOf,
} from './rules.ts'
import { since, until } from './words.ts'

const actor: Actor = { id: 'a', name: 'Ada', email: 'ada@x.example', secondFactor: false, grants: [], demo: false }
const open = { status: 'recognised', demo: false } as const
const asking = { isMember: false, hasOpen: false, adjournedOn: null, isTheirs: true }

test('nobody joins what is closed, what is not theirs, twice, or too soon after an adjournment', () => {
  const today = '2026-11-22'
  expect(refusalToJoin({ ...open, status: 'closed' }, actor, asking, today)).toBe('closed')
  expect(refusalToJoin({ ...open, demo: true }, actor, asking, today)).toBe('closed')
  expect(refusalToJoin(open, null, asking, today)).toBe('closed')
  expect(refusalToJoin(open, actor, { ...asking, isTheirs: false }, today)).toBe('not-yours')
  expect(refusalToJoin(open, actor, { ...asking, isMember: true }, today)).toBe('member')
  expect(refusalToJoin(open, actor, { ...asking, hasOpen: true }, today)).toBe('open')
  expect(refusalToJoin(open, actor, { ...asking, adjournedOn: '2026-10-24' }, today)).toBe('too-soon')
  expect(refusalToJoin(open, actor, { ...asking, adjournedOn: '2026-10-23' }, today)).toBeNull()
})

test('more unfavourable opinions put a request off; as many, or silence, admit it', () => {
  expect(settle({ favourable: 1, unfavourable: 2 })).toBe('adjourned')
  expect(settle({ favourable: 2, unfavourable: 2 })).toBe('admitted')
  expect(settle({ favourable: 0, unfavourable: 0 })).toBe('admitted')
  expect(opinionsUntil('2026-11-22')).toBe('2026-12-02')
})

test('an unfavourable opinion has reasons, comes in time, from someone else, with one pen', () => {
  const said = {
    status: 'open',
    opinionsUntil: '2026-12-02',
    opinion: 'favourable',
    reason: '',
    isApplicant: false,
    spokeForAnother: false,
  } as const
  expect(refusalToOpine(said, '2026-12-03')).toBe('over')
  expect(refusalToOpine({ ...said, status: 'admitted' }, '2026-12-01')).toBe('over')
  expect(refusalToOpine({ ...said, isApplicant: true }, '2026-12-01')).toBe('own-request')
  expect(refusalToOpine({ ...said, spokeForAnother: true }, '2026-12-01')).toBe('pen')
  expect(refusalToOpine({ ...said, opinion: 'unfavourable', reason: 'non' }, '2026-12-01')).toBe('reason')
  expect(refusalToOpine(said, '2026-12-02')).toBeNull()
})

const dated = (joinedOn: string, joinedPrecision: Dated['joinedPrecision'], leftOn: string | null = null): Dated => ({
  joinedOn,
  joinedPrecision,
  leftOn,
  leftPrecision: leftOn ? joinedPrecision : null,
})

test('a member known by a month counts from its first day, and no longer from the first day of the month they left', () => {
  const july = dated('2017-07-01', 'month', '2019-03-01')
  expect(
    ['2017-06-30', '2017-07-01', '2017-07-15', '2019-02-28', '2019-03-01'].map((day) => countsOn(july, day)),
  ).toEqual([false, true, true, true, false])
  expect(isInDoubtOn(july, '2017-07-15')).toBe(true)
  expect(isInDoubtOn(july, '2017-08-01')).toBe(false)
  expect(isInDoubtOn(dated('2017-01-01', 'year'), '2017-12-31')).toBe(true)
  expect(isInDoubtOn(dated('2017-07-14', 'day'), '2017-07-14')).toBe(false)
})

test('a date is said as precisely as its source, never more', () => {
  expect(since('2017-07-01', 'month')).toBe('depuis juillet 2017')
  expect(since('2018-02-22', 'day')).toBe('depuis le 22 février 2018')
  expect(since('2016-01-01', 'year')).toBe('depuis 2016')
  expect(until('2019-03-01', 'month')).toBe('jusqu’en mars 2019')
})

test('the composition is asked for a day of the past, or today', () => {
  expect(dayAsked('2018-02-22', '2026-11-22')).toBe('2018-02-22')
  expect(dayAsked('2030-01-01', '2026-11-22')).toBe('2026-11-22')
  expect(dayAsked('2018-02-31', '2026-11-22')).toBe('2026-11-22')
})

test('nobody is invited twice, nor after a refusal; nobody asks for their own exclusion', () => {
  const guest = { isMember: false, hasOpen: false, isInvited: false, hasDeclined: false, waiting: 0 }
  expect(refusalToInvite({ ...guest, isMember: true })).toBe('member')
  expect(refusalToInvite({ ...guest, isInvited: true })).toBe('invited')
  expect(refusalToInvite({ ...guest, hasDeclined: true })).toBe('declined')
  expect(refusalToInvite({ ...guest, waiting: 20 })).toBe('too-many')
  expect(refusalToInvite(guest)).toBeNull()
  expect(refusalToExclude({ isMember: true, isOwn: true, isOpen: false })).toBe('own')
  expect(refusalToExclude({ isMember: false, isOwn: false, isOpen: false })).toBe('gone')
  expect(exclusionAnswerUntil('2026-11-22')).toBe('2026-12-07')
})

test('whoever carries several voices says which; a function holds no name, number or address', () => {
  const [own, other] = [
    { kind: 'person', id: 'a', name: 'Ada' },
    { kind: 'organisation', id: 'b', name: 'Atelier' },
  ] as const
  expect(voiceOf({ voices: [own, other], facilitates: false }, '')).toBeNull()
  expect(voiceOf({ voices: [own, other], facilitates: false }, 'organisation:b')).toBe(other)
  expect(voiceOf({ voices: [own], facilitates: false }, '')).toBe(own)
  expect(isFunction('chargée de mission')).toBe(true)
  expect(isFunction('ada@x.example')).toBe(false)
  expect(isFunction('06 12 34 56 78 ou 0612345678')).toBe(false)
})

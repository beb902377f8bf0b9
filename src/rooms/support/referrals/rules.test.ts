import { expect, test } from 'vitest'
import {
  afterMove,
  canRead,
  canReadAnswer,
  canReadWords,
  handOf,
  isAlarm,
  isConsented,
  isOpen,
  moves,
  type ReferralStatus,
  refusalToMove,
  refusalToPropose,
  reminderDue,
  statuses,
} from './rules.ts'

const nobody = { holder: null, from: null, to: null } as const
const project = { kind: 'project', status: 'published', memberRole: null, owners: 1 } as const
const asked = {
  isLabelled: true,
  destination: 'structure',
  project,
  bearerId: null,
  fromId: 'a',
  to: { id: 'b', owners: 1, isEvaluator: false, isFunder: false },
  isOpen: false,
} as const

test.each([
  [{ isLabelled: false }, 'not-labelled'],
  [{ project: { ...project, status: 'draft' } }, 'not-a-public-project'],
  [{ project: { ...project, kind: 'organisation' } }, 'not-a-public-project'],
  [{ project: { ...project, memberRole: 'editor' as const } }, 'own-project'],
  [{ bearerId: 'a' }, 'own-project'],
  [{ bearerId: 'b' }, 'to-bearer'],
  [{ to: { id: 'a', owners: 1, isEvaluator: false, isFunder: false } }, 'to-self'],
  [{ project: { ...project, owners: 0 } }, 'nobody-holds'],
  [{ to: { id: 'b', owners: 0, isEvaluator: false, isFunder: false } }, 'nobody-receives'],
  [{ to: { id: 'b', owners: 1, isEvaluator: true, isFunder: false } }, 'evaluates'],
  [{ to: null }, 'recipient-missing'],
  [{ destination: 'fund' as const, to: null }, 'recipient-missing'],
  [{ destination: 'fund' as const }, 'not-a-fund'],
  [{ destination: 'fund' as const, to: { id: 'b', owners: 1, isEvaluator: false, isFunder: true } }, null],
  [{ destination: 'programme' as const, to: null }, 'soon'],
  [{ destination: 'public_hacker' as const, to: null }, 'soon'],
  [{ isOpen: true }, 'already-open'],
  [{}, null],
])('a proposal with %j: %s', (changes, refusal) => {
  expect(refusalToPropose({ ...asked, ...changes })).toBe(refusal)
})

test('nothing moves once it is over', () => {
  for (const status of statuses.filter((one) => !isOpen(one)))
    for (const move of moves) expect([move, status, afterMove(move, status)]).toEqual([move, status, null])
})

test('nothing is read, moved or decided by someone of no side', () => {
  for (const status of statuses)
    for (const move of moves)
      if (move !== 'expire')
        expect(refusalToMove(move, { status, roles: nobody, proposedBy: null, consentedBy: null }, { id: 'x' })).toBe(
          'not-yours',
        )
  expect(canRead({ roles: nobody, consentedAt: new Date(0) })).toBe(false)
})

test('a recipient reads nothing before the consent, and no words after it is over without their answer', () => {
  const roles = { ...nobody, to: 'owner' as const }
  expect(canRead({ roles, consentedAt: null })).toBe(false)
  const read = (status: ReferralStatus) => canReadWords({ roles, status, origin: 'structure' })
  expect(statuses.filter(read)).toEqual([
    'agreed_by_holder',
    'accepted_by_recipient',
    'under_way',
    'achieved',
    'declined',
  ])
  expect(statuses.filter(isConsented)).toEqual(['agreed_by_holder', 'accepted_by_recipient', 'under_way'])
})

test('of what a holder asked, a recipient reads the words until its end; what it answered stays', () => {
  const roles = { ...nobody, to: 'owner' as const }
  const asked = (status: ReferralStatus) => canReadWords({ roles, status, origin: 'holder' })
  expect(statuses.filter(asked)).toEqual(['agreed_by_holder', 'accepted_by_recipient', 'under_way'])
  expect(statuses.filter((status) => canReadAnswer({ roles, status }) && !isOpen(status))).toEqual([
    'achieved',
    'declined',
  ])
  for (const side of ['holder', 'from'] as const)
    for (const status of statuses)
      expect(canReadWords({ roles: { ...nobody, [side]: 'editor' }, status, origin: 'holder' })).toBe(true)
})

test('an editor does not decide for the project, nor for the recipient', () => {
  const holder = {
    status: 'proposed',
    roles: { ...nobody, holder: 'editor' as const },
    proposedBy: null,
    consentedBy: null,
  } as const
  expect(refusalToMove('agree', holder, { id: 'x' })).toBe('not-yours')
  const to = {
    status: 'agreed_by_holder',
    roles: { ...nobody, to: 'editor' as const },
    proposedBy: null,
    consentedBy: null,
  } as const
  expect(refusalToMove('accept', to, { id: 'x' })).toBe('not-yours')
})

test('nobody stands on two sides', () => {
  const both = { holder: 'owner', from: 'editor', to: null } as const
  expect(
    refusalToMove('agree', { status: 'proposed', roles: both, proposedBy: 'y', consentedBy: null }, { id: 'x' }),
  ).toBe('both-sides')
  // they may still say no
  expect(
    refusalToMove('refuse', { status: 'proposed', roles: both, proposedBy: 'y', consentedBy: null }, { id: 'x' }),
  ).toBeNull()
  const receiver = { holder: 'editor', from: null, to: 'owner' } as const
  expect(
    refusalToMove(
      'accept',
      { status: 'agreed_by_holder', roles: receiver, proposedBy: 'y', consentedBy: null },
      { id: 'x' },
    ),
  ).toBe('both-sides')
  const left = { ...nobody, holder: 'owner' as const }
  expect(
    refusalToMove('agree', { status: 'proposed', roles: left, proposedBy: 'x', consentedBy: null }, { id: 'x' }),
  ).toBe('both-sides')
})

test('someone always has the hand while it is open', () => {
  expect(statuses.map((status) => handOf(status) !== 'nobody')).toEqual(statuses.map(isOpen))
})

test('each reminder once, and only the latest of those that were missed', () => {
  expect(reminderDue('2026-11-22', 0, '2026-11-28')).toBeNull()
  expect(reminderDue('2026-11-22', 0, '2026-11-29')).toBe(7)
  expect(reminderDue('2026-11-22', 7, '2026-11-30')).toBeNull()
  expect(reminderDue('2026-11-22', 0, '2026-12-08')).toBe(14)
  expect(reminderDue('2026-11-22', 14, '2026-12-12')).toBeNull()
})

test('the alarm rings at the second refusal and every second one', () => {
  expect([0, 1, 2, 3, 4].map(isAlarm)).toEqual([false, false, true, false, true])
})

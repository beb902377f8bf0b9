import { expect, test } from 'vitest'
import {
  appealBefore,
  decisionNumber,
  isDecisionNumber,
  refusalToPropose,
  refusalToSign,
  takesEffect,
} from './rules.ts'

const seat = { ofCommittee: true, inSession: true, present: true, bar: null }
const before = { opinions: 2, opinionsWanted: 2, heard: true, proposed: false }
const file = { status: 'committee', decision: 'first' } as const

test('a tie is said before anything else', () => {
  const tied = { ofCommittee: false, inSession: false, present: false, bar: 'tied' } as const
  expect(refusalToPropose(file, 'granted', tied, before)).toBe('tied')
  expect(refusalToSign(file, { seat: tied, sessionId: 's' }, { sessionId: 's', signatures: [] }, 'a')).toBe('tied')
})

test('a proposal of another session than the open one is not signed', () => {
  const proposal = { sessionId: 's', signatures: [{ userId: 'b' }] }
  expect(refusalToSign(file, { seat, sessionId: 't' }, proposal, 'a')).toBe('gone')
  expect(refusalToSign(file, { seat, sessionId: 's' }, proposal, 'b')).toBe('already-signed')
  expect(refusalToSign(file, { seat, sessionId: 's' }, proposal, 'a')).toBeNull()
})

test('nothing is decided about a file that the committee does not have', () => {
  for (const status of ['submitted', 'review', 'contradictory', 'granted', 'refused'] as const)
    expect(refusalToPropose({ ...file, status }, 'granted', seat, before)).toBe('not-now')
})

test('a refusal waits for the words of the structure, a label does not', () => {
  expect(refusalToPropose(file, 'refused', seat, { ...before, heard: false })).toBe('not-heard')
  expect(refusalToPropose(file, 'granted', seat, { ...before, heard: false })).toBeNull()
  const procedure = { status: 'committee', decision: 'procedure' } as const
  expect(refusalToPropose(procedure, 'withdrawn', seat, { ...before, heard: false })).toBe('not-heard')
  expect(refusalToPropose(procedure, 'kept', seat, { ...before, heard: false })).toBeNull()
})

test('two at the least, whatever the setting says', () => {
  expect(takesEffect(1, 1)).toBe(false)
  expect(takesEffect(2, 1)).toBe(true)
  expect(takesEffect(2, 3)).toBe(false)
})

test('numbers, and the last day of an appeal', () => {
  expect(decisionNumber('2026-12-03', 7)).toBe('D-2026-0007')
  expect(isDecisionNumber('P-abc')).toBe(false)
  expect(appealBefore({ kind: 'first', outcome: 'refused', day: '2026-12-15' }, 60)).toBe('2027-02-13')
  expect(appealBefore({ kind: 'appeal', outcome: 'refused', day: '2026-12-15' }, 60)).toBeNull()
  expect(appealBefore({ kind: 'first', outcome: 'granted', day: '2026-12-15' }, 60)).toBeNull()
})

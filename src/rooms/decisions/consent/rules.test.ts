import { expect, test } from 'vitest'
import type { Actor } from '#core/actor.ts'
import { adoptedBy } from '../counting/rules.ts'
import { countConsent, refusalToTake, type Taken } from './rules.ts'

const now = new Date('2026-11-22T10:00:00Z')
const later = new Date('2026-11-29T10:00:00Z')
const paul = { id: 'p', demo: false } as Actor
const open = { status: 'open', method: 'consent', demo: false, opensAt: now, closesAt: later } as const
const held = [{ kind: 'person', id: 'p' }] as const
const said = (...stances: string[]): Taken[] =>
  stances.map((one) => ({ stance: one.replace('lifted', 'objection') as Taken['stance'], isLifted: one === 'lifted' }))

test('nobody takes a stance before the opening, at the close or after, or for a voice that is not theirs', () => {
  expect(refusalToTake({ ...open, status: 'announced' }, held, paul, now)).toBe('not-begun')
  expect(refusalToTake(open, held, paul, later)).toBe('over')
  expect(refusalToTake({ ...open, status: 'closed' }, held, paul, now)).toBe('over')
  expect(refusalToTake(open, [], paul, now)).toBe('not-elector')
  expect(refusalToTake(open, held, paul, now, { kind: 'organisation', id: 'p' })).toBe('not-elector')
  expect(refusalToTake({ ...open, demo: true }, held, paul, now)).toBe('invented')
  expect(refusalToTake(open, held, paul, now, { kind: 'person', id: 'p' })).toBeNull()
})

test('one objection maintained is enough; lifted, it is consent; silence and abstentions alone are not', () => {
  const passes = (taken: Taken[], electors = 4, quorum = 0) => adoptedBy(countConsent(taken, electors, quorum))
  expect(passes(said('consent', 'consent', 'objection'))).toBe(false)
  expect(passes(said('consent', 'lifted', 'reserved'))).toBe(true)
  expect(passes(said('lifted'))).toBe(true)
  expect(passes([])).toBe(false)
  expect(passes(said('abstain', 'abstain'))).toBe(false)
  expect(passes(said('consent'), 4, 50)).toBeNull()
  expect(passes(said('consent', 'abstain'), 4, 50)).toBe(true)
  expect(countConsent(said('consent', 'lifted', 'reserved', 'objection', 'abstain'), 8, 33)).toEqual({
    method: 'consent',
    electors: 8,
    ballots: 5,
    needed: 3,
    reached: true,
    consented: 2,
    reserved: 1,
    objected: 1,
    abstained: 1,
    passes: false,
  })
})

import { expect, test } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Standing } from '../rules.ts'
import {
  afterTheFloor,
  canGroup,
  canLead,
  canWithdraw,
  groupingUntil,
  proposalsFit,
  readsWords,
  refusalToArgue,
  refusalToSpeak,
  refusalToState,
} from './rules.ts'

const now = new Date('2026-11-22T10:00:00Z')
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const paul = { id: 'p', demo: false } as Actor
const member: Standing = { voices: [{ kind: 'person', id: 'p', name: 'Paul' }], facilitates: false }
const nobody: Standing = { voices: [], facilitates: false }
const floor = { status: 'collecting', demo: false, collectUntil: at(24) } as const

test('nobody speaks before the floor is open, at its term or after, without a voice, or in a world that is not theirs', () => {
  expect(refusalToSpeak({ ...floor, status: 'draft' }, member, paul, now)).toBe('not-begun')
  expect(refusalToSpeak(floor, member, paul, at(24))).toBe('over')
  expect(refusalToSpeak({ ...floor, status: 'grouping' }, member, paul, now)).toBe('over')
  expect(refusalToSpeak({ ...floor, status: 'cancelled' }, member, paul, now)).toBe('cancelled')
  expect(refusalToSpeak(floor, nobody, paul, now)).toBe('not-member')
  expect(refusalToSpeak(floor, { voices: [], facilitates: true }, paul, now)).toBe('not-member')
  expect(refusalToSpeak({ ...floor, demo: true }, member, paul, now)).toBe('invented')
  expect(refusalToSpeak(floor, member, paul, at(23.99))).toBeNull()
})

test('arguments are given from the announcement to the close, to the minute', () => {
  const debated = { status: 'open', demo: false, closesAt: at(24) } as const
  expect(refusalToArgue({ ...debated, status: 'collecting' }, member, paul, now)).toBe('not-begun')
  expect(refusalToArgue(debated, member, paul, at(24))).toBe('over')
  expect(refusalToArgue({ ...debated, status: 'closed' }, member, paul, now)).toBe('over')
  expect(refusalToArgue(debated, nobody, paul, now)).toBe('not-member')
  expect(refusalToArgue({ ...debated, status: 'announced' }, member, paul, now)).toBeNull()
})

test('the minority is heard seven days after the close, those who could vote only', () => {
  const ended = { status: 'closed', demo: false, closedAt: now } as const
  expect(refusalToState({ ...ended, status: 'open', closedAt: null }, 1, paul, now)).toBe('not-begun')
  expect(refusalToState(ended, 0, paul, now)).toBe('not-member')
  expect(refusalToState(ended, 1, paul, at(7 * 24))).toBe('over')
  expect(refusalToState(ended, 1, paul, at(7 * 24 - 1))).toBeNull()
})

test('ideas are grouped by whoever facilitates or asked, not by a simple member; in the bannière by whoever asked', () => {
  const of = (proposedBy: string | null, banner = false) => ({
    demo: false,
    proposedBy,
    in: { body: banner ? ({ kind: 'banner', id: null } as const) : ({ kind: 'community', id: 'c' } as const) },
  })
  const leader: Standing = { ...member, facilitates: true }
  expect(canLead(of('other'), member, paul)).toBe(false)
  expect(canLead(of('p'), nobody, paul)).toBe(false)
  expect(canLead(of('other', true), leader, paul)).toBe(false)
  expect(canLead({ ...of('other'), demo: true }, leader, paul)).toBe(false)
  expect(canLead(of('p'), member, null)).toBe(false)
  expect([
    canLead(of('p'), member, paul),
    canLead(of('other'), leader, paul),
    canLead(of(null, true), leader, paul),
  ]).toEqual([true, true, true])
})

test('past its term a grouping is any member’s, not before, nor a stranger’s, nor what facilitates nothing', () => {
  const decision = {
    ...{ demo: false, proposedBy: 'other', status: 'grouping' as const, groupUntil: at(24) },
    in: { body: { kind: 'community', id: 'c' } as const, closed: false },
  }
  expect(canGroup({ ...decision, in: { ...decision.in, closed: true } }, member, paul, at(24))).toBe(false)
  expect(canGroup(decision, member, paul, at(23.99))).toBe(false)
  expect(canGroup(decision, nobody, paul, at(24))).toBe(false)
  expect(canGroup(decision, member, null, at(24))).toBe(false)
  expect(canGroup({ ...decision, demo: true }, member, paul, at(24))).toBe(false)
  expect(canGroup({ ...decision, status: 'announced' }, { ...member, facilitates: true }, paul, at(24))).toBe(false)
  expect(canGroup({ ...decision, groupUntil: null }, member, paul, at(24))).toBe(false)
  expect(canGroup(decision, { ...member, facilitates: true }, paul, at(1))).toBe(true)
  expect(canGroup(decision, member, paul, at(24))).toBe(true)
  expect(groupingUntil(now)).toEqual(at(14 * 24))
})

test('only one’s own words are taken back, while nothing is decided on them; those of a minority never', () => {
  const of = (status: 'collecting' | 'grouping' | 'announced' | 'open' | 'closed') => ({
    status,
    demo: false,
    closesAt: at(24),
  })
  expect(canWithdraw({ kind: 'idea', mine: false }, of('collecting'), paul, now)).toBe(false)
  expect(canWithdraw({ kind: 'idea', mine: true }, of('announced'), paul, now)).toBe(false)
  expect(canWithdraw({ kind: 'argument', mine: true }, of('open'), paul, at(24))).toBe(false)
  expect(canWithdraw({ kind: 'argument', mine: true }, of('closed'), paul, now)).toBe(false)
  expect(canWithdraw({ kind: 'minority', mine: true }, of('closed'), paul, now)).toBe(false)
  expect(canWithdraw({ kind: 'round', mine: true }, of('grouping'), paul, now)).toBe(true)
  expect(canWithdraw({ kind: 'argument', mine: true }, of('open'), paul, now)).toBe(true)
})

test('what is said is among members while the floor is open, then for everyone; the floor leads to a vote only if it is ready', () => {
  expect(readsWords('collecting', false)).toBe(false)
  expect([readsWords('collecting', true), readsWords('grouping', false), readsWords('settled', false)]).toEqual([
    true,
    true,
    true,
  ])
  expect(afterTheFloor({ collects: 'ideas', method: 'majority' }, true)).toBe('grouping')
  expect(afterTheFloor({ collects: 'round', method: 'none' }, true)).toBe('grouping')
  expect(afterTheFloor({ collects: 'round', method: 'majority' }, false)).toBe('grouping')
  expect(afterTheFloor({ collects: 'round', method: 'majority' }, true)).toBe('announced')
  expect(proposalsFit('majority', 'ideas', 2)).toBe(false)
  expect(proposalsFit('consent', 'ideas', 0)).toBe(false)
  expect(proposalsFit('ranked', 'round', 1)).toBe(false)
  expect([
    proposalsFit('consent', 'ideas', 1),
    proposalsFit('majority', 'round', 0),
    proposalsFit('dots', 'ideas', 2),
  ]).toEqual([true, true, true])
})

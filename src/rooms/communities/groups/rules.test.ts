import { expect, test } from 'vitest'
import type { Actor } from '#core/actor.ts'
import {
  canAnswer,
  canBeginNational,
  canConvene,
  canMove,
  canSteer,
  canWork,
  entersAtOnce,
  type GroupStanding,
  type GroupState,
  nobody,
  refusalToJoin,
  refusalToMove,
  seesInside,
  statuses,
} from './rules.ts'

const actor: Actor = { id: 'a', name: 'Nadia', email: 'n@x.example', secondFactor: false, grants: [], demo: false }
const administrator: Actor = {
  ...actor,
  secondFactor: true,
  grants: [{ role: 'administrator', territoryId: null, startsOn: '2026-01-01', endsOn: '2027-01-01' }],
}
const group: GroupState = { status: 'ongoing', community: { status: 'recognised' }, closedDoors: null, demo: false }
const voice = { kind: 'person', id: 'a', name: 'Nadia' } as const
const member: GroupStanding = { ...nobody, voices: [voice] }
const lead: GroupStanding = { ...member, leads: true }
const today = '2026-11-22'

test('who has no voice does nothing, an administrator neither; nothing is done in what is over, nor across the demonstration', () => {
  for (const can of [canWork, canConvene, canSteer]) {
    expect(can(group, nobody, null)).toBe(false)
    expect(can(group, nobody, administrator)).toBe(false)
    expect(can({ ...group, status: 'closed' }, lead, actor)).toBe(false)
    expect(can({ ...group, community: { status: 'closed' } }, lead, actor)).toBe(false)
    expect(can({ ...group, demo: true }, lead, actor)).toBe(false)
    expect(can(group, lead, actor)).toBe(true)
  }
})

test('a facilitator convenes in the groups of their community, not behind closed doors, and steers nothing', () => {
  const facilitator = { ...nobody, facilitates: true }
  expect(canConvene(group, facilitator, actor)).toBe(true)
  expect(canConvene({ ...group, closedDoors: 'Données de santé.' }, facilitator, actor)).toBe(false)
  expect(canConvene({ ...group, community: null }, facilitator, actor)).toBe(false)
  for (const can of [canWork, canSteer]) expect(can(group, facilitator, actor)).toBe(false)
})

test('behind closed doors only members see inside', () => {
  const closed = { ...group, closedDoors: 'Données de santé.' }
  expect(seesInside(closed, nobody)).toBe(false)
  expect(seesInside(closed, { ...nobody, facilitates: true })).toBe(false)
  expect(seesInside(closed, member)).toBe(true)
  expect(seesInside(group, nobody)).toBe(true)
})

test('a member steers only when nobody leads; a national group then wants a facilitation mandate', () => {
  expect(canSteer(group, member, actor)).toBe(false)
  expect(canSteer(group, { ...member, isVacant: true }, actor)).toBe(true)
  const national = { ...group, community: null }
  expect(canSteer(national, { ...member, isVacant: true }, actor)).toBe(false)
  expect(canSteer(national, { ...member, isVacant: true, facilitates: true }, actor)).toBe(true)
})

test('a national group is begun by an organisation with a mandate in force: a role of the site is not one', () => {
  expect(canBeginNational(null, [voice])).toBe(false)
  expect(canBeginNational(administrator, [])).toBe(false)
  expect(canBeginNational(actor, [{ kind: 'organisation', id: 'o', name: 'LyESS' }])).toBe(true)
})

test('a request is answered by the lead, then by any member once ten days are over', () => {
  const asked = { askedOn: '2026-11-12', today }
  expect(canAnswer(group, member, actor, asked)).toBe(false)
  expect(canAnswer(group, lead, actor, asked)).toBe(true)
  expect(canAnswer(group, member, actor, { askedOn: '2026-11-11', today })).toBe(true)
  expect(canAnswer(group, nobody, actor, { askedOn: '2026-11-11', today })).toBe(false)
})

test('one enters once, asks once, and not again within thirty days of a refusal', () => {
  const candidate = { ...voice, inCommunity: true, status: null, declinedOn: null }
  expect(refusalToJoin({ ...group, status: 'closed' }, candidate, actor, today)).toBe('not-open')
  expect(refusalToJoin(group, undefined, actor, today)).toBe('not-yours')
  expect(refusalToJoin(group, { ...candidate, status: 'member' }, actor, today)).toBe('already')
  expect(refusalToJoin(group, { ...candidate, status: 'asked' }, actor, today)).toBe('waiting')
  expect(refusalToJoin(group, { ...candidate, declinedOn: '2026-10-24' }, actor, today)).toBe('too-soon')
  expect(refusalToJoin(group, { ...candidate, declinedOn: '2026-10-23' }, actor, today)).toBeNull()
  expect(entersAtOnce({ joining: 'open', community: {} }, { inCommunity: false })).toBe(false)
  expect(entersAtOnce({ joining: 'on_request', community: {} }, { inCommunity: true })).toBe(false)
  expect(entersAtOnce({ joining: 'open', community: null }, { inCommunity: false })).toBe(true)
})

test('a group skips no step, never opens again, and ends with an outcome and nothing convened', () => {
  const allowed = statuses.flatMap((from) => statuses.filter((to) => canMove(from, to)).map((to) => `${from} ${to}`))
  expect(allowed).toEqual([
    'forming ongoing',
    'forming closed',
    'ongoing reporting',
    'ongoing closed',
    'reporting ongoing',
    'reporting closed',
  ])
  const asked = { outcome: 'Un guide est publié.', planned: 0 }
  expect(refusalToMove(group, 'forming', asked)).toBe('no-such-move')
  expect(refusalToMove(group, 'closed', { ...asked, outcome: 'Fini.' })).toBe('outcome-missing')
  expect(refusalToMove(group, 'closed', { ...asked, planned: 1 })).toBe('meetings-left')
  expect(refusalToMove(group, 'closed', asked)).toBeNull()
})

import { describe, expect, test } from 'vitest'
import type { Actor } from '#core/actor.ts'
import {
  canAnswerObjections,
  type Local,
  mayAttest,
  mayObject,
  recognitionOf,
  refusalToAttest,
  refusalToObject,
} from './rules.ts'

const camille: Actor = { id: 'c', name: '', email: '', secondFactor: false, grants: [], demo: false }
const community = { status: 'declared' as const, demo: false }
const signing = { community, actor: camille, hasSigned: false }
const garage: Local = { id: 'g', name: 'Garage', isHere: true, keptByDeclarer: false, attested: false, objects: false }

describe('who may not sign that a community is at work', () => {
  test.each([
    ['when it is recognised already', { community: { ...community, status: 'recognised' as const } }, garage, 'over'],
    ['an invented person, of a real one', { actor: { ...camille, demo: true } }, garage, 'over'],
    ['a visitor', { actor: null }, garage, 'over'],
    ['for an organisation one does not keep', {}, undefined, 'stranger'],
    ['from elsewhere', {}, { ...garage, isHere: false }, 'not-here'],
    ['the declarer by another name', {}, { ...garage, keptByDeclarer: true }, 'kept-by-declarer'],
    ['the same organisation again', {}, { ...garage, attested: true }, 'already'],
    ['the same person for another organisation', { hasSigned: true }, garage, 'already'],
  ])('%s', (_, change, organisation, refusal) => {
    expect(refusalToAttest({ ...signing, ...change }, organisation)).toBe(refusal)
  })
})

test('one objection at a time, by an organisation of the place', () => {
  expect(refusalToObject(signing, { ...garage, isHere: false })).toBe('not-here')
  expect(refusalToObject(signing, { ...garage, objects: true })).toBe('already')
  expect(refusalToObject({ ...signing, hasSigned: true }, garage)).toBeNull()
  expect(mayAttest(signing, [garage, { ...garage, isHere: false }])).toEqual([garage])
  expect(mayObject(signing, [{ ...garage, objects: true }])).toEqual([])
})

test('three signatures recognise, unless an objection waits', () => {
  expect(recognitionOf({ attestations: 2, unanswered: 0 })).toEqual({ state: 'missing', left: 1 })
  expect(recognitionOf({ attestations: 5, unanswered: 1 })).toEqual({ state: 'objection', unanswered: 1 })
  expect(recognitionOf({ attestations: 3, unanswered: 0 })).toEqual({ state: 'recognised' })
})

test('objections are answered by those who stand for the community, while it is not recognised', () => {
  const facilitator = { voices: [], facilitates: true }
  expect(canAnswerObjections(community, { voices: [], facilitates: false }, camille)).toBe(false)
  expect(canAnswerObjections({ ...community, status: 'recognised' }, facilitator, camille)).toBe(false)
  expect(canAnswerObjections(community, facilitator, camille)).toBe(true)
})

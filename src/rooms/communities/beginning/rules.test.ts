import { describe, expect, test } from 'vitest'
import type { Actor } from '#core/actor.ts'
import { type Answer, canAnswer, canReply, type Dialogue, stateOf } from '../dialogue/rules.ts'
import { canMove, isSameName, readDated, refusalToCreate, writeDated } from './rules.ts'

const today = '2026-11-22'
const someone = (id: string, demo = false): Actor => ({
  id,
  name: '',
  email: '',
  secondFactor: false,
  grants: [],
  demo,
})
const asked = (answer: Answer | null = null, reply = '', answerBy = '2026-12-07'): Dialogue => ({
  answer,
  reply,
  answerBy,
})

const ready = {
  status: 'dialogue' as const,
  origin: 'pathway' as const,
  purpose: 'Réunir les acteurs.',
  proofs: 0,
  nameTaken: false,
  unasked: 0,
  dialogues: [asked('complementary')],
}

describe('nothing is created beside what exists without a dialogue that is over', () => {
  test.each([
    ['a community that was not asked', { unasked: 1 }, 'not-asked'],
    ['an answer still awaited, on its last day', { dialogues: [asked(null, '', today)] }, 'not-settled'],
    ['an objection without a public answer', { dialogues: [asked('opposed')] }, 'not-settled'],
    ['« join us » without a word', { dialogues: [asked('complementary'), asked('join')] }, 'not-settled'],
    ['a name that is taken', { nameTaken: true }, 'name-taken'],
    ['no purpose', { purpose: '  ' }, 'purpose'],
    ['a declaration with one fact', { origin: 'existing' as const, proofs: 1 }, 'proofs'],
    ['what is created already', { status: 'created' as const }, 'over'],
    ['what was given up', { status: 'abandoned' as const }, 'over'],
  ])('%s', (_, change, refusal) => expect(refusalToCreate({ ...ready, ...change }, today)).toBe(refusal))

  test.each([
    ['all agree', ready.dialogues],
    ['fifteen days of silence', [asked(null, '', '2026-11-21')]],
    ['objections were answered in public', [asked('opposed', 'Nous le ferons ensemble.'), asked('join', 'Plus tard.')]],
    ['nothing existed', []],
  ])('it may be when %s', (_, dialogues) => expect(refusalToCreate({ ...ready, dialogues }, today)).toBeNull())
})

test('only who began goes on, and nobody changes what others were asked about', () => {
  const mine = { status: 'dialogue' as const, begunBy: 'a', demo: false }
  expect(canMove(mine, 'edit', someone('a'))).toBe(false)
  expect(canMove({ ...mine, status: 'draft' }, 'edit', someone('b'))).toBe(false)
  expect(canMove({ ...mine, begunBy: null }, 'create', someone('a'))).toBe(false)
  expect(canMove(mine, 'create', someone('a', true))).toBe(false)
  expect(canMove({ ...mine, status: 'created' }, 'abandon', someone('a'))).toBe(false)
  expect(canMove(mine, 'create', someone('a'))).toBe(true)
})

test('facilitators answer for their community; a member only when nobody facilitates, and once', () => {
  const member = { voices: [{ kind: 'person' as const, id: 'a', name: '' }], facilitates: false }
  const facts = {
    community: { status: 'recognised' as const, demo: false },
    ongoing: true,
    facilitated: true,
    answer: null,
    isMine: false,
  }
  expect(canAnswer(facts, member, someone('a'))).toBe(false)
  expect(canAnswer({ ...facts, facilitated: false }, { voices: [], facilitates: false }, someone('a'))).toBe(false)
  expect(canAnswer({ ...facts, answer: 'join' }, { ...member, facilitates: true }, someone('a'))).toBe(false)
  expect(canAnswer({ ...facts, ongoing: false }, { ...member, facilitates: true }, someone('a'))).toBe(false)
  expect(canAnswer({ ...facts, isMine: true }, { ...member, facilitates: true }, someone('a'))).toBe(false)
  expect(canAnswer(facts, member, null)).toBe(false)
  expect(canAnswer({ ...facts, facilitated: false }, member, someone('a'))).toBe(true)
  expect(canAnswer(facts, { voices: [], facilitates: true }, someone('a'))).toBe(true)
})

test('one replies to what asks for a reply, once', () => {
  const mine = { ongoing: true, isMine: true }
  for (const answer of [null, 'complementary'] as const) expect(canReply({ ...asked(answer), ...mine })).toBe(false)
  expect(canReply({ ...asked('opposed', 'Déjà dit.'), ...mine })).toBe(false)
  expect(canReply({ ...asked('opposed'), ...mine, isMine: false })).toBe(false)
  expect(canReply({ ...asked('opposed'), ...mine })).toBe(true)
  expect(stateOf(asked('opposed', 'Voici pourquoi.'), today)).toBe('replied')
})

test('a date keeps the precision it was typed with', () => {
  expect(readDated('un jour')).toBeNull()
  expect(readDated('2017')).toEqual({ on: '2017-01-01', precision: 'year' })
  expect(readDated('07/2017')).toEqual({ on: '2017-07-01', precision: 'month' })
  expect(writeDated({ on: '2017-07-01', precision: 'month' })).toBe('juillet 2017')
})

test('words that tell nothing do not make another name', () => {
  expect(isSameName('Le Collectif du Vercors', 'Collectif Vercors')).toBe(true)
  expect(isSameName('Collectif du Vercors', 'Collectif du Royans')).toBe(false)
})

import { expect, test } from 'vitest'
import {
  type Candidate,
  canAdmit,
  canAskCorrection,
  canAssign,
  canClose,
  correctionReminders,
  type Hold,
  leastLoaded,
  opinionGaps,
  opinionReminder,
  type PieceStanding,
  readableOpinions,
  refusalToConvene,
  strayCriteria,
} from './rules.ts'

const coordinator: Hold = { as: 'coordinator', assignmentId: null, coordinates: true }
const reviewer: Hold = { as: 'reviewer', assignmentId: 'one', coordinates: false }
const committee: Hold = { as: 'committee', assignmentId: null, coordinates: false }
const given = new Date('2026-12-14T10:00:00Z')

test('the committee has a file only once enough opinions are in, and only from its review', () => {
  expect(refusalToConvene('review', { given: 1, wanted: 2 })).toBe('opinions-missing')
  expect(refusalToConvene('submitted', { given: 2, wanted: 2 })).toBe('not-now')
  expect(refusalToConvene('review', { given: 2, wanted: 2 })).toBeNull()
})

test('a reviewer does not assign; the committee neither admits nor asks; nothing is asked of what is decided', () => {
  expect(canAssign(reviewer, 'review')).toBe(false)
  expect(canAssign(coordinator, 'granted')).toBe(false)
  expect(canAdmit(committee, 'submitted')).toBe(false)
  expect(canAskCorrection(committee, 'review')).toBe(false)
  expect(canAskCorrection(reviewer, 'committee')).toBe(false)
  expect([canAssign(coordinator, 'review'), canAdmit(reviewer, 'submitted')]).toEqual([true, true])
})

test('who has not given their opinion reads none, even when they coordinate too and all the others are in', () => {
  const opinions = [
    { assignmentId: 'one', submittedAt: null, removedAt: null },
    { assignmentId: 'two', submittedAt: given, removedAt: null },
    { assignmentId: 'three', submittedAt: given, removedAt: null },
  ]
  const read = (hold: Hold, wanted: number) => readableOpinions(opinions, hold, wanted).current
  expect(read(reviewer, 2)).toEqual([])
  expect(read({ ...reviewer, coordinates: true }, 2)).toEqual([])
  expect(read(coordinator, 3)).toEqual([])
  expect(read(coordinator, 2)).toHaveLength(2)
  expect(read({ ...reviewer, assignmentId: 'two' }, 3)).toHaveLength(2)
})

test('an opinion from before a completion counts no more: it opens nothing, and is read apart from the others', () => {
  const opinions = [
    { assignmentId: 'zero', submittedAt: given, removedAt: given },
    { assignmentId: 'one', submittedAt: null, removedAt: null },
    { assignmentId: 'two', submittedAt: given, removedAt: null },
  ]
  const read = (hold: Hold, wanted: number) => {
    const { current, former } = readableOpinions(opinions, hold, wanted)
    return [current, former].map((some) => some.map((one) => one.assignmentId).join())
  }
  expect(read(reviewer, 1)).toEqual(['', ''])
  expect(read(coordinator, 2)).toEqual(['', 'zero'])
  expect(read(coordinator, 1)).toEqual(['two', 'zero'])
  expect(read(committee, 2)).toEqual(['two', 'zero'])
})

test('a file is closed by who coordinates, once what was asked is past its term, and at no other step', () => {
  const day = '2026-12-14'
  expect(canClose(coordinator, 'incomplete', day, '2026-12-15')).toBe(true)
  expect(canClose(coordinator, 'adjourned', day, '2026-12-15')).toBe(true)
  expect(canClose(coordinator, 'adjourned', day, day)).toBe(false)
  expect(canClose(coordinator, 'adjourned', null, '2026-12-15')).toBe(false)
  expect(canClose(coordinator, 'review', day, '2026-12-15')).toBe(false)
  expect(canClose(reviewer, 'adjourned', day, '2026-12-15')).toBe(false)
})

test('an opinion lacks what is not scored, not explained, not concluded', () => {
  const line = { criterion: 'a', score: 0, text: 'Rien.', pieces: [] }
  const criteria = [
    { code: 'a', evidence: true },
    { code: 'b', evidence: false },
  ]
  expect(opinionGaps(criteria, { recommendation: null, conclusion: ' ', lines: [line] })).toEqual([
    { criterion: 'b', lacks: 'score' },
    { criterion: 'b', lacks: 'text' },
    { criterion: null, lacks: 'recommendation' },
    { criterion: null, lacks: 'conclusion' },
  ])
})

test('a high score rests on a piece that can still be read, where the criterion asks for evidence, and there only', () => {
  const gapsFor = (score: number, pieces: readonly PieceStanding[], evidence = true) =>
    opinionGaps([{ code: 'a', evidence }], {
      recommendation: 'favourable',
      conclusion: 'Oui.',
      lines: [{ criterion: 'a', score, text: 'Vu.', pieces: pieces.map((standing) => ({ standing })) }],
    })
  const lacking = [{ criterion: 'a', lacks: 'evidence' }]
  expect([gapsFor(2, []), gapsFor(3, ['gone', 'taken-back'])]).toEqual([lacking, lacking])
  expect([gapsFor(1, []), gapsFor(3, ['gone', 'there']), gapsFor(3, [], false)]).toEqual([[], [], []])
})

test('a piece of another criterion, of another file, or taken back supports nothing', () => {
  const evidence = [
    { id: 'mine', criterion: 'a', held: true },
    { id: 'other', criterion: 'b', held: true },
    { id: 'back', criterion: 'a', held: false },
  ]
  const strayed = (piece: string) => {
    const line = {
      criterion: 'a',
      score: 2,
      text: '',
      onAnswer: true,
      reference: '',
      pieces: [{ id: 'mine' }, { id: piece }],
    }
    return strayCriteria({ lines: [line] }, evidence)
  }
  expect([strayed('other'), strayed('unknown'), strayed('back')]).toEqual([['a'], ['a'], ['a']])
  expect(strayed('mine')).toEqual([])
})

test('nobody tied nor at their limit is chosen automatically', () => {
  const person = (id: string, changes: Partial<Candidate>): Candidate => ({
    id,
    name: id,
    load: 0,
    limit: 8,
    ties: [],
    ...changes,
  })
  const people = [
    person('tied', { ties: ['carried'] }),
    person('free', {}),
    person('full', { load: 8 }),
    person('busy', { load: 7 }),
    person('last', { load: 7 }),
  ]
  expect(leastLoaded(people, 2).map(({ id }) => id)).toEqual(['free', 'busy'])
  expect(leastLoaded(people, 0)).toEqual([])
})

test('an organisation is reminded fifteen and thirty days after, before the term and after it, each day once', () => {
  expect(correctionReminders('2026-12-14', '2027-01-13')).toEqual([
    '2026-12-29',
    '2027-01-08',
    '2027-01-13',
    '2027-01-14',
  ])
})

test('an opinion is asked for again five days before its term, and after it', () => {
  expect(opinionReminder('2027-01-20', '2027-01-14')).toBeNull()
  expect(opinionReminder('2027-01-20', '2027-01-15')).toBe('soon')
  expect(opinionReminder('2027-01-20', '2027-01-20')).toBe('soon')
  expect(opinionReminder('2027-01-20', '2027-01-21')).toBe('late')
})

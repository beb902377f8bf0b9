import { expect, test } from 'vitest'
import {
  type Candidate,
  canAdmit,
  canAskCorrection,
  canAssign,
  correctionReminders,
  type Hold,
  leastLoaded,
  opinionGaps,
  opinionReminder,
  readableOpinions,
  refusalToConvene,
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
    { assignmentId: 'one', submittedAt: null },
    { assignmentId: 'two', submittedAt: given },
    { assignmentId: 'three', submittedAt: given },
  ]
  expect(readableOpinions(opinions, reviewer, 2)).toEqual([])
  expect(readableOpinions(opinions, { ...reviewer, coordinates: true }, 2)).toEqual([])
  expect(readableOpinions(opinions, coordinator, 3)).toEqual([])
  expect(readableOpinions(opinions, coordinator, 2)).toHaveLength(2)
  expect(readableOpinions(opinions, { ...reviewer, assignmentId: 'two' }, 3)).toHaveLength(2)
})

test('an opinion lacks what is not scored, not explained, not concluded', () => {
  const draft = { recommendation: null, conclusion: ' ', lines: [{ criterion: 'a', score: 0, text: 'Rien.' }] }
  expect(opinionGaps([{ code: 'a' }, { code: 'b' }], draft)).toEqual([
    { criterion: 'b', lacks: 'score' },
    { criterion: 'b', lacks: 'text' },
    { criterion: null, lacks: 'recommendation' },
    { criterion: null, lacks: 'conclusion' },
  ])
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

import { expect, test } from 'vitest'
import { audiencesIn, isOf, moveRefusal, movesOf, unanswered } from './rules.ts'

test('nothing is done without its review, given up without a reason, nor begun again once done', () => {
  expect(moveRefusal('ongoing', 'done', '')).toBe('no-review')
  expect(moveRefusal('ongoing', 'abandoned', 'non')).toBe('no-reason')
  expect(moveRefusal('planned', 'done', '')).toBe('not-now')
  expect(movesOf('done')).toEqual([])
  expect(moveRefusal('planned', 'ongoing', '')).toBeNull()
})

test('a review answers for every audience: a figure, or that nobody counted', () => {
  const audiences = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
  expect(
    unanswered(
      audiences,
      new Map([
        ['a', 0],
        ['b', null],
      ]),
    ),
  ).toEqual(['c'])
})

test('audiences are lines, each once', () => {
  expect(audiencesIn(' Lycéens\r\n\nÉlus  locaux\nLycéens')).toEqual(['Lycéens', 'Élus locaux'])
})

test('an ambassador is whoever carries that very voice', () => {
  const voices = [{ kind: 'organisation', id: 'o', name: 'O' }] as const
  expect(isOf({ organisationId: 'o', personId: null }, voices)).toBe(true)
  expect(isOf({ organisationId: null, personId: 'o' }, voices)).toBe(false)
  expect(isOf({ organisationId: null, personId: null }, voices)).toBe(false)
})

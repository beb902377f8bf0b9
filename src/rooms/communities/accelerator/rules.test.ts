import { expect, test } from 'vitest'
import { movesOf, stepRefusal } from './rules.ts'

const emergence = { state: 'emergence', since: '2017-07' } as const
const today = '2026-11-22'

test('nothing opens before it was prepared, nor is reviewed before it opened', () => {
  for (const state of ['open', 'review'] as const)
    expect(stepRefusal(emergence, { state, since: '2018', note: 'Un bilan entier.' }, today)).toBe('not-now')
  expect(movesOf(null)).toEqual(['emergence'])
})

test('a step is not before the last one, nor to come; within the same month nobody can tell', () => {
  const step = { state: 'prefiguration', note: '' } as const
  expect(stepRefusal(emergence, { ...step, since: '2017-06' }, today)).toBe('before')
  expect(stepRefusal(emergence, { ...step, since: '2027' }, today)).toBe('in-future')
  for (const since of ['2017', '2017-07-03', '2026-11-22'])
    expect(stepRefusal(emergence, { ...step, since }, today)).toBeNull()
})

test('a review says what it found', () => {
  const open = { state: 'open', since: '2020' } as const
  expect(stepRefusal(open, { state: 'review', since: '2021', note: 'Bien.' }, today)).toBe('no-note')
  expect(
    stepRefusal(open, { state: 'review', since: '2021', note: 'Quatre projets sur six continuent.' }, today),
  ).toBeNull()
})

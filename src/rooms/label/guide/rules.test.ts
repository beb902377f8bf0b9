import { expect, test } from 'vitest'
import { type Answers, adviceFor } from './rules.ts'

const answers = (changes: Partial<Answers>): Answers => ({
  activity: 'soutient',
  kinds: ['support_network'],
  since: 'plus',
  place: 'region',
  ...changes,
})

test('who only carries is never sent to the label, even when a kind of support was ticked', () => {
  expect(adviceFor(answers({ activity: 'porte', kinds: ['funder'] }))).toEqual({
    families: [],
    banner: true,
    remarks: ['kinds-of-a-carrier'],
  })
})

test('who supports others may apply, once for each family', () => {
  expect(adviceFor(answers({ kinds: ['support_network', 'funder'] }))).toEqual({
    families: ['support_network', 'funder'],
    banner: false,
    remarks: [],
  })
})

test('who does both has two ways, apart', () => {
  expect(adviceFor(answers({ activity: 'les-deux' }))).toMatchObject({ families: ['support_network'], banner: true })
})

test('a young structure is warned, one that acts abroad only has no application to make', () => {
  expect(adviceFor(answers({ since: 'moins-un-an' })).remarks).toEqual(['young'])
  expect(adviceFor(answers({ place: 'ailleurs' }))).toEqual({ families: [], banner: false, remarks: ['abroad'] })
})

test('a support that fits no family is said so; an evaluator who funds learns the rule', () => {
  expect(adviceFor(answers({ kinds: [] })).remarks).toEqual(['no-family'])
  expect(adviceFor(answers({ kinds: ['evaluator', 'funder'] })).remarks).toEqual(['evaluator-apart'])
})

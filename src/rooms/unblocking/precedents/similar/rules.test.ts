import { expect, test } from 'vitest'
import { closenessOf, pairsOf, planOf, weightOf } from './rules.ts'

const asked = (word: string, precedents: number, trust = 1) => ({ word, precedents, trust })
const likeness = { common: 0.6, sharedWords: 5, askedWords: 12, sameMatter: true, sameHow: true, refused: false }

test('what shares a word in passing is not near; a refusal is said contrary, never near', () => {
  expect(closenessOf({ ...likeness, common: 0.05 })).toBeNull()
  expect(closenessOf({ ...likeness, sharedWords: 1 })).toBeNull()
  expect(closenessOf({ ...likeness, refused: true })).toBe('contrary')
  expect(closenessOf({ ...likeness, common: 0.05, refused: true })).toBeNull()
  expect(closenessOf({ ...likeness, sharedWords: 1, askedWords: 1 })).toBe('close')
})

test('very near asks for the same matter, blocked alike, and several words', () => {
  expect(closenessOf(likeness)).toBe('very_close')
  for (const less of [{ sameMatter: false }, { sameHow: false }, { common: 0.3 }, { sharedWords: 2 }])
    expect(closenessOf({ ...likeness, ...less })).toBe('close')
})

test('a rare word tells more than a common one, one read through a mistake a little less', () => {
  expect(weightOf(asked('a', 3), 50_000)).toBeGreaterThan(weightOf(asked('b', 3_000), 50_000))
  expect(weightOf(asked('a', 3, 0.7), 50_000)).toBeLessThan(weightOf(asked('a', 3), 50_000))
})

test('however long the text, few precedents are read: rare words one by one, common ones in pairs', () => {
  const rare = Array.from({ length: 300 }, (_, n) => asked(`r${n}`, 20))
  const common = Array.from({ length: 20 }, (_, n) => asked(`c${n}`, 20_000))
  const plan = planOf([...common, ...rare], 50_000)
  expect(plan.words).toHaveLength(150)
  expect(plan.rare.length * 20).toBeLessThanOrEqual(2_500)
  const short = planOf([...common.slice(0, 5), asked('rare', 2)], 50_000)
  expect(short).toMatchObject({ rare: ['rare'], common: ['c0', 'c1', 'c2', 'c3'] })
  expect(planOf([], 50_000)).toEqual({ words: [], rare: [], common: [] })
  expect(pairsOf(['a', 'b', 'c'])).toEqual([
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ])
})

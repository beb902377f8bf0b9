import { expect, test } from 'vitest'
import type { Actor } from '#core/actor.ts'
import { type Challenge, canCurate, countedIn, effectiveIds, mergeRefusal, presentOf, treeOf } from './rules.ts'

const challenge = (id: number, parentId: number | null = null, mergedIntoId: number | null = null): Challenge => ({
  ...{ id, slug: `defi-${id}`, name: `Défi ${id}`, summary: '', parentId, mergedIntoId },
  ...{ sdg: [], aliases: [], position: 0 },
})

// 1 holds 11 (which holds 111) and 12; 2 holds 21 and 22, which was merged into 12
const all = [
  challenge(1),
  challenge(2),
  challenge(11, 1),
  challenge(111, 11),
  challenge(12, 1),
  challenge(21, 2),
  challenge(22, 2, 12),
]

test.each([
  ['unknown', 11, 99],
  ['unknown', 99, 11],
  ['itself', 11, 11],
  ['root', 1, 2],
  ['root', 1, 12],
  ['already-merged', 22, 11],
  ['target-merged', 11, 22],
  ['into-descendant', 11, 111],
] as const)('%s: %i is not merged into %i', (refusal, from, into) => {
  expect(mergeRefusal(all, from, into)).toBe(refusal)
})

test('a sub-challenge is merged into another one, of the same root or not, or into a root', () => {
  expect(mergeRefusal(all, 11, 12)).toBeNull()
  expect(mergeRefusal(all, 21, 11)).toBeNull()
  expect(mergeRefusal(all, 21, 1)).toBeNull()
})

const officer = (role: 'curator' | 'administrator' | 'correspondent', territoryId: number | null = null): Actor => ({
  ...{ id: 'a', name: 'Aïcha Benali', email: 'a@instance.example', secondFactor: true, demo: false },
  grants: [{ role, territoryId, startsOn: '2026-01-01', endsOn: '2026-12-31' }],
})

test('nobody else than a national curator or administrator, within dates and past a second factor, keeps the list', () => {
  expect(canCurate(null, '2026-06-01')).toBe(false)
  expect(canCurate(officer('correspondent'), '2026-06-01')).toBe(false)
  expect(canCurate(officer('curator', 84), '2026-06-01')).toBe(false)
  expect(canCurate(officer('curator'), '2027-01-01')).toBe(false)
  expect(canCurate({ ...officer('curator'), secondFactor: false }, '2026-06-01')).toBe(false)
  expect(canCurate(officer('curator'), '2026-06-01')).toBe(true)
  expect(canCurate(officer('administrator'), '2026-06-01')).toBe(true)
})

test('an unknown challenge counts for nothing', () => {
  expect(effectiveIds(all, [99])).toEqual([])
  expect(presentOf(all, 99)).toBeNull()
})

test('a challenge counts for itself and those that contain it, each once', () => {
  expect(effectiveIds(all, [111, 12])).toEqual([111, 11, 1, 12])
})

test('a merged challenge counts for where it went, no longer for where it was', () => {
  expect(effectiveIds(all, [22])).toEqual([12, 1])
  expect(countedIn(all, 2)).toEqual([2, 21])
  expect(countedIn(all, 12)).toEqual([12, 22])
  expect(countedIn(all, 1)).toEqual([1, 11, 111, 12, 22])
})

test('the tree shows present challenges in their order', () => {
  const [first, second] = treeOf([...all, { ...challenge(13, 1), position: -1 }])
  expect(first?.children.map(({ id }) => id)).toEqual([13, 11, 12])
  expect(second?.children.map(({ id }) => id)).toEqual([21])
})

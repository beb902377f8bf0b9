import { expect, test } from 'vitest'
import { masked, maskedCount } from './rules.ts'

test('nothing is said of one to four; none is none; the rest is said in fives', () => {
  expect([0, 1, 4, 5, 7, 8, 12, 13].map(maskedCount)).toEqual([0, null, null, 5, 5, 5, 10, 10])
  expect(masked([3, 0])).toEqual({ total: null, cells: [null, 0] })
  expect(masked([2, 9, 30])).toEqual({ total: 40, cells: [null, 5, 30] })
})

/** Every breakdown of so many cells, each from 0 to `most`. */
const breakdowns = (cells: number, most: number): number[][] =>
  cells === 0
    ? [[]]
    : breakdowns(cells - 1, most).flatMap((rest) => Array.from({ length: most + 1 }, (_, n) => [...rest, n]))

test('whoever knows the rule, the total and the other cells cannot tell what a hidden cell holds', () => {
  let hidden = 0
  for (const [cells, most] of [
    [1, 14],
    [2, 17],
    [3, 12],
    [4, 7],
  ] as const) {
    const seen = new Map<string, number[][]>()
    for (const counts of breakdowns(cells, most)) {
      const said = JSON.stringify(masked(counts))
      seen.set(said, [...(seen.get(said) ?? []), counts])
    }
    for (const [said, all] of seen) {
      // what the bound of this test cuts proves nothing
      if (all.some((counts) => counts.some((n) => n === most))) continue
      for (const [index, cell] of (JSON.parse(said).cells as (number | null)[]).entries()) {
        if (cell !== null) continue
        hidden += 1
        expect(new Set(all.map((counts) => counts[index])).size, `${said} ${index}`).toBeGreaterThan(1)
      }
    }
  }
  expect(hidden).toBeGreaterThan(100)
})

import { expect, test } from 'vitest'
import { masked, maskedCount } from './rules.ts'
import { together } from './together.ts'

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
    [5, 10],
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

const cells = (counts: readonly number[]) => counts.map((n) => ({ n, unsaid: 4 }))
const said = (...tables: number[][]) => {
  const [first = []] = tables
  return together(
    first.reduce((sum, n) => sum + n, 0),
    tables.map(cells),
  )
}

test('five of four do not add up to twenty, be it said by the total or by another breakdown', () => {
  expect(said([4, 4, 4, 4, 4], [20, 0])).toEqual({
    total: 15,
    breakdowns: [
      [0, 0, 0, 0, 0],
      [15, 0],
    ],
  })
  expect(said([4, 4, 4, 4, 4, 0, 0])).toEqual({ total: 20, breakdowns: [[0, 0, 0, 0, 0, 0, 0]] })
  expect(said([30, 9, 0, 0, 1], [12, 11, 17, 0])).toMatchObject({ total: 40, breakdowns: [[30, 5, 0, 0, 0], {}] })
})

/** Every table of so many cells that holds that many. */
const tables = (count: number, total: number): number[][] =>
  count === 1
    ? [[total]]
    : Array.from({ length: total + 1 }, (_, n) => tables(count - 1, total - n).map((rest) => [n, ...rest])).flat()

test.for([
  { sizes: [5], most: 24 },
  { sizes: [2, 2], most: 24 },
  { sizes: [3, 2], most: 24 },
  { sizes: [3, 3], most: 19 },
  { sizes: [4, 2], most: 19 },
  { sizes: [2, 2, 2], most: 14 },
])('whoever knows the rule and all that is said: a small cell may still hold anything ($sizes)', ({ sizes, most }) => {
  const worlds = new Map<string, Set<number>[]>()
  for (let total = 0; total <= most; total += 1) {
    const all = sizes.map((size) => tables(size, total))
    const combined = all.reduce<number[][][]>(
      (sofar, one) => sofar.flatMap((before) => one.map((table) => [...before, table])),
      [[]],
    )
    for (const world of combined) {
      const told = JSON.stringify(said(...world))
      const seen = worlds.get(told) ?? world.flat().map(() => new Set<number>())
      for (const [at, n] of world.flat().entries()) seen[at]?.add(n)
      worlds.set(told, seen)
    }
  }
  let hidden = 0
  for (const [told, seen] of worlds) {
    const { total, breakdowns } = JSON.parse(told) as ReturnType<typeof together>
    // what the bound of this test cuts proves nothing
    if (total + 4 > most) continue
    for (const [at, n] of breakdowns.flat().entries()) {
      if (n > 0) continue
      hidden += 1
      expect([told, [...(seen[at] ?? [])].filter((one) => one < 5).sort()]).toEqual([told, [0, 1, 2, 3, 4]])
    }
  }
  expect(hidden).toBeGreaterThan(3)
})

import { expect, test } from 'vitest'
import { type Tally, told } from './told.ts'

type Line = Tally['breakdowns'][number][number]

/** Every breakdown in so many lines of so many cases, so many of them answered. */
const breakdowns = (size: number, cases: number, answered: number): Line[][] => {
  if (size === 1) return [[{ cases, answered }]]
  const all: Line[][] = []
  for (let mine = 0; mine <= answered; mine += 1)
    for (let left = 0; left <= cases - answered; left += 1)
      for (const rest of breakdowns(size - 1, cases - mine - left, answered - mine))
        all.push([{ cases: mine + left, answered: mine }, ...rest])
  return all
}

test.for([
  { sizes: [2, 2], most: 17 },
  { sizes: [3], most: 17 },
])('cases and answers together do not tell what a small line holds ($sizes)', ({ sizes, most }) => {
  const worlds = new Map<string, Set<number>[]>()
  for (let cases = 0; cases <= most; cases += 1)
    for (let answered = 0; answered <= cases; answered += 1) {
      const whole = { cases, answered, open: cases - answered, withdrawn: 0, outcomes: [answered, 0] }
      const all = sizes.map((size) => breakdowns(size, cases, answered))
      const combined = all.reduce<Line[][][]>(
        (sofar, one) => sofar.flatMap((before) => one.map((lines) => [...before, lines])),
        [[]],
      )
      for (const lines of combined) {
        const said = JSON.stringify(told({ ...whole, breakdowns: lines }))
        const flat = lines.flat()
        const seen = worlds.get(said) ?? flat.map(() => new Set<number>())
        for (const [at, one] of flat.entries()) seen[at]?.add(one.cases)
        worlds.set(said, seen)
      }
    }
  let hidden = 0
  for (const [said, seen] of worlds) {
    const { cases, breakdowns: lines } = JSON.parse(said) as Tally
    // what the bound of this test cuts proves nothing
    if (cases + 4 > most) continue
    for (const [at, one] of lines.flat().entries()) {
      if (one.cases > 0) continue
      hidden += 1
      expect([said, (seen[at]?.size ?? 0) > 1]).toEqual([said, true])
    }
  }
  expect(hidden).toBeGreaterThan(10)
})

test('what is told of the answered never says more than what is told of the cases', () => {
  const four = { cases: 4, answered: 4 }
  const all = { cases: 20, answered: 20, open: 0, withdrawn: 0, outcomes: [20, 0] }
  expect(told({ ...all, breakdowns: [[four, four, four, four, four]] })).toMatchObject({
    ...{ cases: 15, answered: 15, outcomes: [15, 0] },
  })
  const one = { cases: 24, answered: 9 }
  const some = { cases: 40, answered: 25, open: 15, withdrawn: 0, outcomes: [25, 0] }
  const { answered } = told({ ...some, breakdowns: [[one, four, four, four, four]] })
  // 25 would be nine, and all the others
  expect(answered).toBe(20)
})

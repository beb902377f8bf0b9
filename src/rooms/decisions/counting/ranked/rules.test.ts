import { expect, test } from 'vitest'
import { readRanking, writeRanking } from '../choices/rules.ts'
import { type Asked, countBallots, type Pile } from '../rules.ts'

const asked = (options: number): Asked => ({
  method: 'ranked',
  options,
  dots: null,
  electors: 100,
  quorum: 0,
  thresholdNum: null,
  thresholdDen: null,
})

// numbers that look drawn and are always the same (mulberry32)
const drawing = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
const inOrder = (size: number) => Array.from({ length: size }, (_, n) => n + 1)

/** Piles of rankings, complete or not, with equals or not, that look drawn. */
const drawnPile = (next: () => number, options: number, voters: number) => {
  const said = new Map<string, number>()
  for (let voter = 0; voter < voters; voter += 1) {
    const left = inOrder(options)
    const groups: number[][] = []
    while (left.length > 0 && next() < 0.95) {
      const group = [left.splice(Math.floor(next() * left.length), 1)[0] ?? 0]
      while (left.length > 0 && next() < 0.15) group.push(left.splice(Math.floor(next() * left.length), 1)[0] ?? 0)
      groups.push(group)
    }
    const choice = writeRanking(groups)
    said.set(choice, (said.get(choice) ?? 0) + 1)
  }
  return [...said].map(([choice, count]) => ({ choice, count }))
}

const worlds = Array.from({ length: 400 }, (_, n) => {
  const next = drawing(n + 1)
  const options = 2 + Math.floor(next() * 5)
  return { options, said: drawnPile(next, options, 1 + Math.floor(next() * 40)), next }
})
const ranked = (options: number, said: Pile, drawn = inOrder(options)) => {
  const result = countBallots(asked(options), said, drawn)
  if (result.method !== 'ranked') throw new Error('another method')
  return result
}

test('in 400 drawn votes: an option preferred to each other one always wins, whatever the draw', () => {
  let met = 0
  for (const { options, said } of worlds) {
    const result = ranked(options, said, inOrder(options).reverse())
    if (result.condorcet === null) continue
    met += 1
    expect(result).toMatchObject({
      winner: result.condorcet,
      drawn: false,
      ranking: expect.arrayContaining([[result.condorcet]]),
    })
  }
  expect(met).toBeGreaterThan(100)
})

test('in 400 drawn votes: neither the order of the ballots nor a second copy of each changes who wins', () => {
  for (const { options, said, next } of worlds) {
    const { ranking, winner } = ranked(options, said)
    const shuffled = said
      .flatMap(({ choice, count }) => Array.from({ length: count }, () => ({ choice, count: 1, key: next() })))
      .sort((a, b) => a.key - b.key)
    expect(ranked(options, shuffled)).toMatchObject({ ranking, winner })
    const doubled = said.map(({ choice, count }) => ({ choice, count: count * 2 }))
    expect(ranked(options, doubled)).toMatchObject({ ranking, winner })
  }
})

test('in 400 drawn votes: every ballot turned over, who won alone is not among the first', () => {
  let met = 0
  for (const { options, said } of worlds) {
    const result = ranked(options, said)
    if (result.winner === null || result.drawn || options < 2) continue
    met += 1
    const reversed = said.map(({ choice, count }) => {
      const groups = (readRanking(choice, options) ?? []).map((group) => [...group])
      const out = inOrder(options).filter((one) => !groups.flat().includes(one))
      return { choice: writeRanking([out, ...groups.reverse()]), count }
    })
    expect(ranked(options, reversed).ranking[0]).not.toContain(result.winner)
  }
  expect(met).toBeGreaterThan(200)
})

test('in 400 drawn votes: the ranking holds every option once, and no one left behind beats who is before', () => {
  for (const { options, said } of worlds) {
    const { ranking, strengths } = ranked(options, said)
    expect(ranking.flat().sort((a, b) => a - b)).toEqual(inOrder(options))
    for (const [place, group] of ranking.entries())
      for (const before of group)
        for (const after of ranking.slice(place).flat())
          expect(strengths[after - 1]?.[before - 1] ?? 0).toBeLessThanOrEqual(strengths[before - 1]?.[after - 1] ?? 0)
  }
})

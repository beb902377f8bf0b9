import { expect, test } from 'vitest'
import { type Level, levels, type Matter } from '../rules.ts'
import { chooseHand, type Hand, type Need, rungAbove } from './rules.ts'

/** Always the same draws: a failure comes back. */
const drawing = (seed: number) => {
  let state = seed
  const below = (n: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
  const chance = (share: number) => below(100) < share * 100
  return { below, chance, of: <T>(list: readonly T[]): T => list[below(list.length)] as T }
}
type Draw = ReturnType<typeof drawing>

const some: readonly Matter[] = ['transport', 'tax', 'culture']
const rounds = 500

const handFrom = (draw: Draw, n: number): Hand => ({
  id: `${draw.below(1_000)}-${n}`,
  level: draw.of(levels),
  matters: some.filter(() => draw.chance(0.6)),
  covers: draw.chance(0.8),
  breadth: draw.below(5),
  load: draw.below(6),
  loadLimit: 1 + draw.below(5),
  tied: draw.chance(0.15),
  declined: draw.chance(0.15),
  away: draw.chance(0.15),
})

const worlds = Array.from({ length: rounds }, (_, seed) => {
  const draw = drawing(seed + 1)
  const hands = Array.from({ length: draw.below(9) }, (_, n) => handFrom(draw, n))
  const need: Need = { rung: draw.of(levels), matter: draw.of(some) }
  return { hands, need, draw }
})

const able =
  ({ rung, matter }: Need, pressing: boolean) =>
  (hand: Hand) =>
    hand.covers &&
    hand.matters.includes(matter) &&
    hand.level >= rung &&
    !hand.tied &&
    !hand.declined &&
    !hand.away &&
    (pressing || hand.load < hand.loadLimit)

test('a case never goes below its rung, out of a perimeter or a matter, nor to someone tied, away, or who gave it back', () => {
  let given = 0
  for (const { hands, need } of worlds)
    for (const pressing of [false, true]) {
      const { chosen } = chooseHand(hands, need, pressing)
      if (!chosen) continue
      given += 1
      expect(able(need, true)(chosen)).toBe(true)
    }
  expect(given).toBeGreaterThan(rounds / 4)
})

test('someone takes it exactly when someone can; a full queue is passed over only when it presses, and only when nobody is free', () => {
  let passedOver = 0
  for (const { hands, need } of worlds) {
    const calm = chooseHand(hands, need).chosen
    const pressed = chooseHand(hands, need, true).chosen
    expect(calm !== null).toBe(hands.some(able(need, false)))
    expect(pressed !== null).toBe(hands.some(able(need, true)))
    if (calm) {
      expect(calm.load).toBeLessThan(calm.loadLimit)
      expect(pressed).toEqual(calm)
    } else if (pressed) {
      passedOver += 1
      expect(pressed.load).toBeGreaterThanOrEqual(pressed.loadLimit)
    }
  }
  expect(passedOver).toBeGreaterThan(10)
})

test('the lowest level that is enough comes first, then the narrowest perimeter, then the least burdened', () => {
  for (const { hands, need } of worlds) {
    const { chosen } = chooseHand(hands, need)
    if (!chosen) continue
    for (const other of hands.filter(able(need, false))) {
      expect(chosen.level).toBeLessThanOrEqual(other.level)
      if (other.level !== chosen.level) continue
      expect(chosen.breadth).toBeLessThanOrEqual(other.breadth)
      if (other.breadth !== chosen.breadth) continue
      expect(chosen.load / chosen.loadLimit).toBeLessThanOrEqual(other.load / other.loadLimit)
    }
  }
})

test('the same people in any order give the same choice and the same reasons', () => {
  for (const { hands, need, draw } of worlds) {
    const shuffled = hands
      .map((hand) => ({ hand, at: draw.below(1_000_000) }))
      .sort((a, b) => a.at - b.at)
      .map(({ hand }) => hand)
    for (const pressing of [false, true])
      expect(chooseHand(shuffled, need, pressing)).toEqual(chooseHand(hands, need, pressing))
  }
})

test('everyone is weighed, with every reason against them and no other; who could take it comes first', () => {
  for (const { hands, need } of worlds) {
    const { weighed, chosen } = chooseHand(hands, need)
    expect(weighed.map(({ hand }) => hand.id).sort()).toEqual(hands.map(({ id }) => id).sort())
    for (const { hand, obstacles } of weighed) {
      expect(obstacles.length === 0).toBe(able(need, false)(hand))
      expect(obstacles.includes('level')).toBe(hand.level < need.rung)
      expect(obstacles.includes('full')).toBe(hand.load >= hand.loadLimit)
      expect(obstacles.includes('tied')).toBe(hand.tied)
    }
    if (chosen) expect(weighed[0]?.hand).toEqual(chosen)
  }
})

test('a level is lacking exactly when nobody of that place and matter stands high enough, tied, away or full as they be', () => {
  let lacking = 0
  for (const { hands, need } of worlds) {
    const highEnough = hands.some(
      ({ covers, matters, level }) => covers && matters.includes(need.matter) && level >= need.rung,
    )
    const { lacksLevel, chosen } = chooseHand(hands, need, true)
    expect(lacksLevel).toBe(!highEnough)
    if (lacksLevel) {
      lacking += 1
      expect(chosen).toBeNull()
    }
  }
  expect(lacking).toBeGreaterThan(50)
})

test('a case climbs above its rung and above whoever has it, one level at a time, up to the highest', () => {
  for (const rung of levels)
    for (const held of [null, ...levels.filter((level) => level >= rung)]) {
      const from = Math.max(rung, held ?? 1)
      const to = rungAbove({ rung, appointment: held && { level: held } })
      expect(to).toBe(from === 5 ? null : ((from + 1) as Level))
    }
})

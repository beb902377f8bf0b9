import { expect, test } from 'vitest'
import { administrationKinds, hows, levels } from '../../rules.ts'
import { daysAgain, rungAgain, suggestedLevel } from './rules.ts'

test('a town decides locally, a prefecture in its department, an agency of health in its region, a ministry above', () => {
  expect(suggestedLevel('municipality', 'delay')).toBe(1)
  expect(suggestedLevel('prefecture', 'interpretation')).toBe(2)
  expect(suggestedLevel('health_agency', 'rule')).toBe(3)
  expect(suggestedLevel('ministry', 'rule')).toBe(4)
})

test('between two boxes of national level, nobody below the interministerial one decides', () => {
  expect(suggestedLevel('ministry', 'silo')).toBe(5)
  expect(suggestedLevel('municipality', 'silo')).toBe(1)
})

test('every administration, even none, has a usual level', () => {
  for (const kind of [null, ...administrationKinds])
    for (const how of [null, ...hows]) expect(levels).toContain(suggestedLevel(kind, how))
})

test('sorted again lower, a case keeps what it climbed; higher, it stands at least there, never above the highest', () => {
  expect(rungAgain({ requiredLevel: 5, rung: 5 }, 2)).toBe(2)
  expect(rungAgain({ requiredLevel: 2, rung: 3 }, 1)).toBe(2)
  expect(rungAgain({ requiredLevel: 2, rung: 4 }, 3)).toBe(4)
  expect(rungAgain({ requiredLevel: 2, rung: 2 }, 4)).toBe(4)
  for (const requiredLevel of levels)
    for (const rung of levels.filter((one) => one >= requiredLevel))
      for (const level of levels) {
        const to = rungAgain({ requiredLevel, rung }, level)
        expect(levels).toContain(to)
        expect(to).toBeGreaterThanOrEqual(level)
      }
})

test('the corrected term runs from the first day, and leaves whoever takes the case the time of a level', () => {
  expect(daysAgain(20, 3)).toBe(20)
  expect(daysAgain(10, 8)).toBe(18)
  expect(daysAgain(5, 0)).toBe(5)
  expect(daysAgain(20, 30)).toBe(40)
})
